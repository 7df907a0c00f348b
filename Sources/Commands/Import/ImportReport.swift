import Domain
import Importing
import Rendering
import Store
import Wording
import WorkingTime

/// The reading of a table: shown before a terminal is asked, or else with the receipt.
struct ImportReport {
  let sheet: InterviewSheet
  /// The interviews that are booked.
  let rows: [InterviewSheet.Row]
  /// The outcomes of all of them, those already here included.
  let counts: ImportCounts
  let consultants: ImportedConsultants
  /// The names near to known ones, in words.
  let near: [String]
  /// The names near to others of the file, in words.
  let alike: [String]
  let people: ImportedPeopleCounts
  let session: Session
  let isTrial: Bool
  /// True if the user said in which order dates are written.
  let isOrderSaid: Bool

  /// The number of examples in a line, and of rows in a preview.
  private static let most = 8
  private static let mostRows = 5

  /// The number left out because they may be of an erased candidate.
  private var forgotten: Int { counts.forgotten }
  private var bookings: some RandomAccessCollection<Booking> { rows.lazy.map(\.interview.booking) }
  private var candidates: Int { people.candidates.new + people.candidates.known }
  private var employers: Int { people.employers.new + people.employers.known }
  private var vacancies: Int { people.vacancies }
  private var today: LocalDate { session.calendar.localDate(at: session.now) }

  /// The columns as understood, and what of the file is not read.
  var fileBlocks: [Receipt.Block] {
    var about = sheet.encoding.map { "the file is \($0.rawValue)" } ?? "a workbook"
    if let name = sheet.sheet { about += ", sheet `\(shown(name))`" }
    var blocks: [Receipt.Block] = [.line("Columns (\(about)):")]
    blocks += sheet.columns.found.map { found in
      let round = found.round == nil ? "" : ", \(found.stage?.rawValue ?? "a further") interview"
      let order = found.column == .date ? ", \(sheet.dateOrder.words)" : ""
      return .line(
        "  " + TerminalText.padded(found.column.rawValue, to: 12) + "`\(shown(found.header))`"
          + round + order)
    }
    blocks += line("Not read", sheet.columns.unread.map { "`\(shown($0))`" })
    blocks += line("Sheets not read", sheet.otherSheets.map { "`\(shown($0))`" })
    if let odd = sheet.oddLetters {
      blocks.append(
        .paragraph("Accents look wrong, as in `\(shown(odd))`: try --encoding macroman or utf-8."))
    }
    return blocks
  }

  /// The rows left out and the cells read in another way, a line for each sort.
  var findingBlocks: [Receipt.Block] {
    let findings = sheet.findings
    var blocks: [Receipt.Block] = []
    var others: [String] = []
    if sheet.rowsAbove > 0 {
      others.append(Grammar.count(sheet.rowsAbove, "row") + " above the headings")
    }
    if sheet.blankRows > 0 { others.append(Grammar.count(sheet.blankRows, "blank row")) }
    for reason in SheetFindings.Reason.allCases {
      guard let count = findings.leftOutCounts[reason] else { continue }
      let examples = findings.leftOut.filter { $0.reason == reason }.prefix(3).map { left in
        left.value.isEmpty ? "line \(left.line)" : "line \(left.line) `\(shown(left.value))`"
      }
      let more = count > examples.count ? " and \(count - examples.count) more" : ""
      others.append(
        "\(Grammar.count(count, reason.words.one, plural: reason.words.several)) "
          + "(\(examples.joined(separator: ", "))\(more))")
    }
    if forgotten > 0 {
      others.append("\(Grammar.grouped(forgotten)) that may be of an erased candidate")
    }
    blocks += line("Left out", others, separator: "; ")
    if forgotten > 0 {
      blocks.append(
        .paragraph(
          "Delete who was erased from the file too; where it is another person, import them with "
            + "--someone-else."))
    }
    if findings.hiddenRows > 0 {
      blocks.append(
        .paragraph("\(Grammar.count(findings.hiddenRows, "hidden row")) read like the others."))
    }
    for kind in SheetFindings.Kind.allCases {
      let remarks = findings.remarks.filter { $0.kind == kind }
      blocks += line(kind.words, remarks.map(words), separator: "; ")
    }
    return blocks + dateBlocks
  }

  private func words(_ remark: SheetFindings.Remark) -> String {
    let meaning = remark.meaning.map { " as \($0)" } ?? ""
    let place = remark.count == 1 ? "line \(remark.line)" : "\(Grammar.grouped(remark.count)) times"
    return "`\(shown(remark.value))`\(meaning) (`\(shown(remark.header))`, \(place))"
  }

  private var dateBlocks: [Receipt.Block] {
    let dates = sheet.findings.dates
    guard !isOrderSaid, dates.either > 0, dates.dayFirst == 0 || sheet.dateOrder != .dayMonthYear,
      dates.monthFirst == 0, let asDay = dates.asDayFirst, let asMonth = dates.asMonthFirst
    else { return [] }
    let isDayFirst = sheet.dateOrder == .dayMonthYear
    let other = isDayFirst ? asMonth : asDay
    return [
      .paragraph(
        "Dates that could be read two ways: \(Grammar.grouped(dates.either)), read "
          + "\(sheet.dateOrder.words) as \(range(isDayFirst ? asDay : asMonth)); with "
          + "--date-order \(isDayFirst ? "mdy" : "dmy") they are \(range(other)).")
    ]
  }

  private func range(_ dates: ClosedRange<LocalDate>) -> String {
    let (first, last) = (dates.lowerBound, dates.upperBound)
    let words = { (date: LocalDate) in TimeWords.dated(date, today: today) }
    return first == last ? words(first) : "\(words(first)) to \(words(last))"
  }

  private func line(
    _ what: String, _ things: [String], separator: String = ", "
  ) -> [Receipt.Block] {
    guard !things.isEmpty else { return [] }
    let more = things.count - Self.most
    let shown = things.prefix(Self.most) + (more > 0 ? ["and \(Grammar.grouped(more)) more"] : [])
    return [.paragraph("\(what): \(shown.joined(separator: separator)).")]
  }

  /// Who is new and whom the table means.
  var peopleBlocks: [Receipt.Block] {
    var blocks = people.blocks
    if people.hasEmployers {
      blocks += line("New employers", people.newEmployers.map { "`\(shown($0))`" })
    }
    blocks += line("New consultants", consultants.new.map { "`\(shown($0))`" })
    blocks += line(
      "Consultants", consultants.alike.map { "`\(shown($0.typed))` is read as \(shown($0.name))" })
    blocks += line(
      "Consultants not known, whose rows are yours",
      consultants.unclear.map { "`\(shown($0.typed))` (\(Grammar.count($0.rows, "row")))" })
    blocks += line("Names of the file that may be one", alike, separator: "; ")
    return blocks
  }

  private var period: ClosedRange<LocalDate>? {
    let starts = bookings.map(\.time.start)
    guard let first = starts.min(), let last = starts.max() else { return nil }
    return session.calendar.localDate(at: first)...session.calendar.localDate(at: last)
  }

  private var openAhead: Int {
    rows.count { $0.isOpen && $0.interview.booking.time.end > session.now }
  }
  private var open: Int { rows.count(where: \.isOpen) }
  private var noted: Int { count(of: .recognised) }
  private var noShows: Int { count(of: .noShow) }
  private var cancelled: Int { count(of: .cancelled) }

  private func count(of kind: Event.Kind) -> Int {
    rows.count { $0.interview.events.contains { $0.event.kind == kind } }
  }

  /// How many interviews go in, of whom, and which of them stay open.
  var totalBlocks: [Receipt.Block] {
    let with = Grammar.list([
      Grammar.count(candidates, "candidate"), Grammar.count(employers, "employer"),
      Grammar.count(vacancies, "vacancy"),
    ])
    let when = period.map { ", \(range($0))" } ?? ""
    var blocks: [Receipt.Block] = [
      .paragraph(
        "\(isTrial ? "Would import" : "Imported") \(Grammar.count(rows.count, "interview")) of "
          + "\(Grammar.count(sheet.rowCount, "row")): \(with)\(when).")
    ]
    if let changes = counts.changes(isTrial: isTrial) { blocks.append(.paragraph(changes + ".")) }
    blocks += ImportSource.others(
      "Other rows", [(counts.known, "already here")] + counts.others)
    let (open, openAhead) = (open, openAhead)
    let parts = [
      (noShows, "no-shows"), (cancelled, "cancelled"),
      (rows.count { $0.isHistory }, "closed as history"),
      (rows.count - open - rows.count { $0.isHistory }, "closed with their outcome"),
      (openAhead, "open, still ahead"), (open - openAhead, "open, lately held"),
      (noted, "with a note"),
    ].filter { $0.0 > 0 }.map { "\($0.1): \(Grammar.grouped($0.0))" }
    if !parts.isEmpty {
      blocks.append(.paragraph(parts.joined(separator: "; ").capitalisedFirst + "."))
    }
    return blocks
  }

  /// The question whether to record it.
  var question: String {
    let news =
      counts.changes(isTrial: true).map { rows.isEmpty ? $0 : ", \($0.lowercased())" } ?? ""
    return rows.isEmpty ? "\(news)?" : "Record \(Grammar.count(rows.count, "interview"))\(news)?"
  }

  /// The first rows.
  var previewBlocks: [Receipt.Block] {
    let shown = rows.prefix(Self.mostRows)
    guard !shown.isEmpty else { return [] }
    return [.line(rows.count > shown.count ? "First rows:" : "Rows:")]
      + shown.map { .line("  line \($0.line): \(words($0.interview))") }
  }

  private func words(_ interview: ImportedInterview) -> String {
    let booking = interview.booking
    let start = TimeWords.full(booking.time.start, in: session.calendar)
    let beside = [
      booking.stage?.rawValue, booking.consultant, booking.phone, booking.email,
    ].compactMap(\.self)
    let events = interview.events.map { fact in
      switch fact.event {
      case .noShow: "the candidate did not come"
      case .closed(let outcome, _): "closed, \(outcome.rawValue)"
      case .recognised(let note?): "note: \(note)"
      default: fact.event.kind.rawValue
      }
    }
    let parts = [booking.candidate, booking.employer, booking.vacancy, start] + beside + events
    return parts.map(Commands.shown).joined(separator: ", ")
  }

  /// What was recorded, after the reading unless that was shown before the question.
  func receipt(isPreviewed: Bool) -> Receipt {
    let reading =
      fileBlocks + (isTrial ? previewBlocks : []) + findingBlocks + peopleBlocks + [.gap]
    return Receipt(dryRun: isTrial, (isPreviewed ? [] : reading) + totalBlocks, members)
  }

  private var members: JSON {
    let history = rows.count { $0.isHistory }
    let counts: JSON = [
      "imported": .number(rows.count), "candidates": .number(candidates),
      "employers": .number(employers), "vacancies": .number(vacancies),
      "noShows": .number(noShows), "forgotten": .number(forgotten), "rows": .number(sheet.rowCount),
      "from": .text(period?.lowerBound.iso8601), "to": .text(period?.upperBound.iso8601),
      "cancelled": .number(cancelled), "history": .number(history),
      "closed": .number(rows.count - open - history), "ahead": .number(openAhead),
      "open": .number(open), "notes": .number(noted), "moved": .number(counts.moved),
      "calledOff": .number(counts.cancelled), "backOn": .number(counts.backOn),
      "updated": .number(counts.updated), "known": .number(counts.known),
      "older": .number(counts.older), "repeated": .number(counts.repeated),
    ]
    return counts.adding(peopleJSON).adding(file).adding(findings)
  }

  private var peopleJSON: JSON {
    people.json.adding([
      "newConsultants": .texts(consultants.new),
      "sameConsultants": .array(
        consultants.alike.map { ["typed": .string($0.typed), "name": .string($0.name)] }),
      "unclearConsultants": .texts(consultants.unclear.map(\.typed)), "near": .texts(near),
      "alike": .texts(alike),
      "interviewers": .number(Set(bookings.flatMap(\.meets).map(folded)).count),
    ])
  }

  private var file: JSON {
    [
      "encoding": .text(sheet.encoding?.rawValue), "sheet": .text(sheet.sheet),
      "columns": .array(
        sheet.columns.found.map {
          ["heading": .string($0.header), "column": .string($0.column.rawValue)]
        }),
      "notRead": .texts(sheet.columns.unread), "dateOrder": .string(sheet.dateOrder.rawValue),
      "datesOfEitherOrder": .number(sheet.findings.dates.either),
      "oddLetters": .text(sheet.oddLetters),
    ]
  }

  private var findings: JSON {
    let findings = sheet.findings
    return [
      "blankRows": .number(sheet.blankRows), "rowsAbove": .number(sheet.rowsAbove),
      "hiddenRows": .number(findings.hiddenRows), "faults": .texts(sheet.faults.map(\.words)),
      "leftOut": .array(
        findings.leftOut.map {
          [
            "line": .number($0.line), "why": .string($0.reason.rawValue),
            "value": .string($0.value),
          ]
        }),
      "remarks": .array(
        findings.remarks.map {
          [
            "what": .string($0.kind.rawValue), "heading": .string($0.header),
            "value": .string($0.value), "readAs": .text($0.meaning), "line": .number($0.line),
            "count": .number($0.count),
          ]
        }),
    ]
  }
}

extension InterviewSheet.Row {
  /// True if it stays open.
  fileprivate var isOpen: Bool { !interview.events.contains { $0.event.kind == .closed } }
}

extension SheetFindings.Reason {
  /// The rows in words, one and several.
  fileprivate var words: (one: String, several: String) {
    switch self {
    case .noDate: ("row without a date", "rows without a date")
    case .heading: ("repeated heading", "repeated headings")
    case .section: ("title of a section", "titles of sections")
    case .total: ("sum", "sums")
    case .doubled: ("doubled row", "doubled rows")
    case .tooLong:
      (
        "row with a name of more than \(longestName) characters",
        "rows with a name of more than \(longestName) characters"
      )
    }
  }
}

extension SheetFindings.Kind {
  /// The heading of a finding, before its cells.
  fileprivate var words: String {
    switch self {
    case .blank: "Read as blank"
    case .unknown: "Not understood, and kept as a note"
    case .aside: "Beside a date, and kept as a note"
    case .afternoon: "Read as the afternoon"
    case .zone: "Read as the time zone"
    case .moved: "Said to be moved, and taken at the time given"
    case .odd: "Before seven or after twenty"
    case .shared: "Given twice, so not taken for the interviews' own numbers"
    case .lastRound: "Taken for the last interview of the row"
    }
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
