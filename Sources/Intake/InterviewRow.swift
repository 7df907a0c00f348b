import Domain
import WorkingTime

/// Makes an interview of one row, or finds every fault of it.
struct InterviewRow {
  /// The vacancy of an interview of which the file names none.
  static let unnamedVacancy = "not stated"

  private(set) var faults: [Fault] = []
  private let row: SheetRow
  private let columns: ColumnGuess
  private let options: SheetOptions

  private init(_ row: SheetRow, columns: ColumnGuess, options: SheetOptions) {
    self.row = row
    self.columns = columns
    self.options = options
  }

  /// The interview of a row whose quoting is sound; nil where it has faults.
  static func read(
    _ row: SheetRow, columns: ColumnGuess, options: SheetOptions
  ) -> (interview: ImportedInterview?, faults: [Fault]) {
    var reading = InterviewRow(row, columns: columns, options: options)
    let interview = reading.interview()
    return (reading.faults.isEmpty ? interview : nil, reading.faults)
  }

  private mutating func interview() -> ImportedInterview? {
    let candidate = required(.candidate)
    let employer = required(.employer)
    let start = start()
    let stage = meaning(.stage, in: Stage.vocabulary) ?? nil
    let attendance = meaning(.attendance, in: Attendance.vocabulary)
    let ending = meaning(.outcome, in: Ending.vocabulary)
    guard let candidate, let employer, let start,
      let time = InterviewTime(
        start: start, end: start.adding(seconds: Int(options.minutes) * 60))
    else { return nil }

    let booking = Booking(
      candidate: candidate, phone: text(.phone).unlessEmpty, email: text(.email).unlessEmpty,
      employer: employer, vacancy: text(.vacancy).unlessEmpty ?? Self.unnamedVacancy, stage: stage,
      time: time, consultant: text(.consultant).unlessEmpty)
    var events: [Fact] = []
    if attendance == .didNotCome || ending == .noShow {
      events.append(Fact(at: time.end, .noShow))
    }
    if case .closed(let outcome) = ending { events.append(Fact(at: time.end, .closed(outcome))) }
    return ImportedInterview(booking: booking, events: events)
  }

  /// The moment at which it begins.
  ///
  /// A moment in the date's cell is exact; else the time's column is asked, then the date's cell,
  /// then the options.
  private mutating func start() -> Instant? {
    let cell = text(.time)
    let time = LocalTime.read(cell)
    if time == nil, !cell.isEmpty { fault(.time, .notATime) }
    guard required(.date) != nil, let date = date() else { return nil }
    let calendar = options.calendar
    switch date {
    case .moment(let moment): return moment
    case .wall(let day, let own): return calendar.instant(on: day, at: time ?? own)
    case .day(let day): return calendar.instant(on: day, at: time ?? options.time)
    }
  }

  private mutating func date() -> CellDate? {
    do {
      return try CellDate.read(text(.date), order: options.dateOrder)
    } catch {
      switch error {
      case .notADate: fault(.date, .notADate)
      case .onlyInOrder(let order): fault(.date, .onlyInOrder(order))
      case .fallsOn(let weekday): fault(.date, .fallsOn(weekday))
      case .notATime: fault(.date, .noTimeAfterDate)
      }
      return nil
    }
  }

  /// What stands in a column without which there is no interview: at least a letter or a digit, since
  /// a dash says that there is nothing to say.
  private mutating func required(_ column: Column) -> String? {
    let text = text(column)
    if text.contains(where: { $0.isLetter || $0.isNumber }) { return text }
    fault(column, .blank(column))
    return nil
  }

  private mutating func meaning<Meaning>(
    _ column: Column, in vocabulary: Vocabulary<Meaning>
  ) -> Meaning? {
    if let meaning = vocabulary.meaning(of: text(column)) { return meaning }
    fault(column, .unknownWord(column, offered: vocabulary.offered))
    return nil
  }

  /// What stands in a column, white space collapsed; nothing where the file has no such column.
  private func text(_ column: Column) -> String {
    columns[column].map { row.cell($0.index).collapsed } ?? ""
  }

  private mutating func fault(_ column: Column, _ reason: Fault.Reason) {
    guard let found = columns[column] else { return }
    faults.append(
      Fault(
        line: row.line, header: found.header, value: row.cell(found.index), reason: reason))
  }
}
