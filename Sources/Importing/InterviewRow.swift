import Domain
import Wording
import WorkingTime

/// Reads the interviews of rows, or finds all of their faults.
struct InterviewRow {
  /// An interview of a row.
  struct Read {
    var interview: ImportedInterview
    /// True if it is closed because it is past, whatever the row says.
    var isHistory = false
  }

  /// What was noticed so far.
  var findings = SheetFindings()
  var faults: [RowError] = []
  let columns: ColumnGuess
  let options: SheetOptions
  let order: DateOrder
  let dates: [ColumnGuess.Found]
  /// The columns of notes, each with what stands before its cells in a note.
  private let notes: [(found: ColumnGuess.Found, before: String)]
  var row = SheetRow(line: 0)
  /// What the row says that is no particular of an interview: it is kept as a note.
  private var noted: [String] = []
  /// The zone that stands beside the date or time being read.
  var zoneBeside: Zone?
  /// The meanings of words that were looked up.
  private var stages: [String: Stage?] = [:]
  private var endings: [String: Ending?] = [:]
  private var attendances: [String: Attendance?] = [:]
  /// The dates and times that were read: a table has few different ones.
  private var readDates: [String: WrittenDate] = [:]
  private var readTimes: [String: WrittenTime] = [:]

  /// The number of different dates and of times that are kept.
  private static let mostKept = 10_000

  /// Creates a reader of dates of three numbers in an order.
  init(columns: ColumnGuess, options: SheetOptions, order: DateOrder) {
    self.columns = columns
    self.options = options
    self.order = order
    dates = columns.all(.date)
    notes = columns.all(.notes).map { found in
      (found, Headings.words(of: found.header) == ["note"] ? "" : "\(found.header): ")
    }
  }

  /// Notes that a row is left out.
  mutating func leaveOut(_ row: SheetRow, _ reason: SheetFindings.Reason) {
    findings.leaveOut(row.line, reason, row.filled.prefix(4).joined(separator: ", "))
  }

  /// Notes that the row's number was given before.
  mutating func noteSharedID() {
    guard let found = columns[.id] else { return }
    findings.note(.shared, found.header, text(found), line: row.line)
  }

  /// Returns the interviews of a row with sound quoting; none if it has faults or is left out.
  mutating func read(_ row: SheetRow) -> (interviews: [Read], faults: [RowError]) {
    self.row = row
    faults = []
    noted = []
    let read = interviews()
    return (read, faults)
  }

  private mutating func interviews() -> [Read] {
    let held = dates.filter { !text($0).isPlaceholder }
    guard !held.isEmpty else {
      let said = dates.map(text).first { !$0.isEmpty } ?? ""
      findings.leaveOut(row.line, .noDate, said)
      return []
    }
    let candidate = candidate()
    let employer = required(.employer) ?? options.employer
    if employer == nil { fault(.employer, .blank(.employer)) }
    let times = held.map { ($0, time(of: $0)) }
    let stage = stage()
    let standing = standing()
    let person = person(named: candidate)
    let particulars = (vacancy: said(.vacancy), consultant: said(.consultant), meets: meets())
    let (note, id) = (note(), said(.id))
    guard faults.isEmpty, let candidate, let employer else { return [] }
    let last = times.compactMap(\.1).map(\.start).max()
    return times.compactMap { found, time in
      guard let time else { return nil }
      let booking = Booking(
        candidate: candidate, phone: person.phone, email: person.email, employer: employer,
        vacancy: particulars.vacancy ?? options.vacancy ?? Booking.unnamedVacancy,
        stage: found.round == nil ? stage : found.stage ?? (dates.count > 1 ? nil : stage),
        time: time, meets: particulars.meets,
        consultant: options.consultant ?? particulars.consultant)
      let how = standing.filter {
        $0.round == found.round || ($0.round == nil && time.start == last)
      }
      return told(
        booking, how.map(\.standing), note: time.start == last ? note : nil,
        id: id.map { id in found.round.map { "\(id) round \($0)" } ?? id })
    }
  }

  // MARK: People

  private mutating func candidate() -> String? {
    if columns[.candidate] != nil { return needed(.candidate) }
    let parts = [Column.firstName, .lastName].compactMap { said($0) }
    guard parts.isEmpty else { return parts.joined(separator: " ") }
    fault(columns[.lastName] == nil ? .firstName : .lastName, .blank(.candidate))
    return nil
  }

  private mutating func person(named name: String?) -> (phone: String?, email: String?) {
    let phone = first(.phone) { cell in
      !cell.contains("E+") && cell.utf8.count { (0x30...0x39).contains($0) } >= 5
    }
    let email = first(.email, Self.isAddress)
    return (phone, email ?? name.flatMap { Self.isAddress($0) && !$0.contains(" ") ? $0 : nil })
  }

  private static func isAddress(_ cell: String) -> Bool {
    let parts = cell.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
  }

  /// The first cell of these columns that can be one; what cannot is left aside.
  private mutating func first(_ column: Column, _ isOne: (String) -> Bool) -> String? {
    for found in columns.all(column) {
      let cell = text(found)
      guard !cell.isEmpty else { continue }
      if isOne(cell) { return cell }
      findings.note(.blank, found.header, cell, line: row.line)
    }
    return nil
  }

  private mutating func meets() -> [String] {
    columns.all(.meets).flatMap { found -> [String] in
      let cell = text(found)
      guard !cell.isEmpty, !cell.isPlaceholder else { return [] }
      return row.cell(found.index).split { ",;&/\n".contains($0) }
        .compactMap { String($0).collapsed.unlessEmpty }
    }
  }

  /// What the columns of notes say, and all that was kept; nil for nothing.
  private func note() -> String? {
    let said = notes.compactMap { found, before -> String? in
      let cell = text(found)
      return cell.isEmpty || cell.isPlaceholder ? nil : before + cell
    }
    return (said + noted).joined(separator: "; ").unlessEmpty
  }

  /// Notes a text that is not understood, and keeps it as a note.
  mutating func keep(
    _ text: String, of found: ColumnGuess.Found, as kind: SheetFindings.Kind
  ) {
    findings.note(kind, found.header, text, line: row.line)
    noted.append("\(found.header): \(text)")
  }

  // MARK: How it stands

  private mutating func stage() -> Stage? {
    guard let found = columns[.stage], let cell = said(.stage) else { return nil }
    let stage: Stage?
    if let known = stages[cell] {
      stage = known
    } else {
      stage = Stage.meaning(of: cell)
      stages[cell] = .some(stage)
    }
    if stage == nil { keep(cell, of: found, as: .unknown) }
    return stage
  }

  /// What the columns say of how the interviews of the row stand; those of a round with its number.
  private mutating func standing() -> [(round: Int?, standing: Ending)] {
    var standing: [(round: Int?, standing: Ending)] = []
    for column in [Column.attendance, .cancelled, .outcome, .status] {
      for found in columns.all(column) {
        let cell = text(found)
        guard !cell.isEmpty else { continue }
        if let meaning = ending(cell, in: column) {
          standing.append((found.round, meaning))
          if meaning == .moved { findings.note(.moved, found.header, cell, line: row.line) }
          if dates.count > 1, found.round == nil {
            findings.note(.lastRound, found.header, cell, line: row.line)
          }
        } else if cell.isPlaceholder {
          findings.note(.blank, found.header, cell, line: row.line)
        } else {
          keep(cell, of: found, as: .unknown)
        }
      }
    }
    return standing
  }

  private mutating func ending(_ cell: String, in column: Column) -> Ending? {
    if column == .attendance || column == .cancelled {
      let said: Attendance?
      if let known = attendances[cell] {
        said = known
      } else {
        said = Attendance.vocabulary.meaning(of: cell)
        attendances[cell] = .some(said)
      }
      switch said {
      case .came: return column == .cancelled ? .cancelled : .held
      case .didNotCome: return column == .cancelled ? .open : .noShow
      case .notSaid: return .open
      case nil: break
      }
    }
    if let known = endings[cell] { return known }
    let meaning = Ending.vocabulary.meaning(of: cell)
    endings[cell] = .some(meaning)
    return meaning
  }

  /// The interview with the events that the row tells, all at its end or now, and closed if it is
  /// long past.
  private func told(
    _ booking: Booking, _ standing: [Ending], note: String?, id: String?
  ) -> Read {
    let (start, end) = (booking.time.start, booking.time.end)
    let isPast = options.now.map { end <= $0 } ?? false
    let at = options.now.map { min($0, end) } ?? end
    var events: [Fact] = []
    let isCancelled = standing.contains(.cancelled)
    if isCancelled {
      events.append(Fact(at: min(at, start), .cancelled(why: nil)))
    } else if standing.contains(.noShow) {
      events.append(Fact(at: at, .noShow()))
    }
    for case .closed(let outcome) in standing where !events.contains(where: \.closes) {
      events.append(Fact(at: at, .closed(outcome, told: true)))
    }
    var isHistory = false
    if let now = options.now, !events.contains(where: \.closes) {
      let isLongPast = end.adding(seconds: options.openWithin) < now
      isHistory = isLongPast || isPast && (options.isHistory || isCancelled)
      if isHistory { events.append(Fact(at: at, .closed(.abandoned, told: true))) }
    }
    if let note { events.append(Fact(at: options.now ?? end, .recognised(note: note))) }
    let source = id.map { SourceRecord(row: $0) }
    return Read(
      interview: ImportedInterview(booking: booking, events: events, source: source),
      isHistory: isHistory)
  }

  // MARK: Cells

  /// Returns the text of a required column, with at least one letter or digit: a dash means that
  /// there is nothing to say.
  private mutating func needed(_ column: Column) -> String? {
    if let text = required(column) { return text }
    fault(column, .blank(column))
    return nil
  }

  private mutating func required(_ column: Column) -> String? {
    guard let found = columns[column] else { return nil }
    let text = text(found)
    return text.isPlaceholder ? nil : text
  }

  /// Returns the text of a column; nil if there is none, or it says nothing, which is told.
  mutating func said(_ column: Column) -> String? {
    guard let found = columns[column] else { return nil }
    let text = text(found)
    guard !text.isEmpty else { return nil }
    guard !text.isPlaceholder else {
      findings.note(.blank, found.header, text, line: row.line)
      return nil
    }
    return text
  }

  /// Returns the text of a cell, white space collapsed.
  func text(_ found: ColumnGuess.Found) -> String { row.cell(found.index).collapsed }

  /// Reads a date, with a time of day where it has one.
  mutating func readDate(_ cell: String) throws(WrittenDate.Unreadable) -> WrittenDate {
    if let date = readDates[cell] { return date }
    let date = try WrittenDate.read(cell, order: order, around: options.today, guessing: true)
    if readDates.count >= Self.mostKept { readDates.removeAll() }
    readDates[cell] = date
    return date
  }

  /// Reads a time of day, or two with a hyphen between them.
  mutating func readTime(_ cell: String) throws(WrittenDate.Unreadable) -> WrittenTime {
    if let time = readTimes[cell] { return time }
    let time = try WrittenTime.read(cell, guessing: true)
    if readTimes.count >= Self.mostKept { readTimes.removeAll() }
    readTimes[cell] = time
    return time
  }

  mutating func fault(_ column: Column, _ reason: RowError.Reason) {
    let found = columns[column]
    faults.append(
      RowError(
        line: row.line, header: found?.header, value: found.map { row.cell($0.index) } ?? "",
        reason: reason))
  }
}

extension Fact {
  /// True if it closes the interview.
  fileprivate var closes: Bool { event.kind == .closed }
}
