public import Domain
import Rendering
public import Spreadsheets
public import WorkingTime

/// The feedback report as a workbook, a row at a time: a sheet with an interview a row, in which
/// dates are dates and numbers numbers, and a sheet about the report itself.
public final class SpreadsheetReport {
  private let heading: ReportHeading
  private let fields: [ReportField]
  private let calendar: WorkingCalendar
  private let workbook: Workbook
  private let interviews: SheetTable
  /// The interviews of which the report would tell a candidate something that nobody has told them.
  public private(set) var untold: [Interview] = []
  private var counts = ReportCounts()
  private var numbers = ReportNumbers()

  /// Begins the report in a file, with times in a calendar's zone.
  public init(
    _ heading: ReportHeading, in calendar: WorkingCalendar, path: String
  ) throws(SpreadsheetError) {
    self.heading = heading
    self.calendar = calendar
    fields = ReportField.all(for: heading.audience)
    workbook = try Workbook(path: path, title: heading.title, made: heading.made)
    interviews = try SheetTable(
      named: "Interviews", columns: Self.titles(for: heading.audience), in: workbook)
  }

  /// Adds one interview; does nothing if the reader may not learn of it.
  public func add(_ row: ReportRow) throws(SpreadsheetError) {
    guard heading.reader.mayRead(of: row.interview) else { return }
    if heading.reader.isFirstToldBy(row) { untold.append(row.interview) }
    counts.add(row)
    if heading.isNumbered { numbers.add(row) }
    try interviews.add(fields.map { cell($0.value(row)) })
  }

  /// Writes the report.
  public func finish() throws(SpreadsheetError) {
    if counts.interviews == 0 { try interviews.add([.text(FeedbackReport.emptiness)]) }
    try interviews.finish()
    if heading.isNumbered && counts.interviews > 0 { try numbers.write(to: workbook) }
    let about = try SheetTable(
      named: "About", columns: ["About this report", heading.confidentiality], in: workbook)
    for line in particulars { try about.add([.text(line.name), line.cell]) }
    try about.finish()
    try workbook.finish()
  }

  /// The columns' headings for people; a heading that two fields share names the part too.
  private static func titles(for audience: Audience) -> [String] {
    let all = ReportField.all(for: audience)
    return ReportField.Part.allCases.flatMap { part in
      part.fields.filter { $0.audiences.contains(audience) }.map { field in
        let isShared = all.contains { $0.title == field.title && $0.key != field.key }
        return isShared
          ? "\(field.title) (\(part.title(for: audience).lowercased()))" : field.title
      }
    }
  }

  private var particulars: [(name: String, cell: SheetCell)] {
    let period = heading.period(Times.kept(calendar))
    return [(name: "Covers", cell: .text(period))]
      + heading.filters.map { (name: $0.name, cell: .text($0.value)) }
      + [
        (name: "Made", cell: moment(heading.made)),
        (name: "Times are those of", cell: .text(calendar.zone.identifier)),
      ]
      + counts.titled(for: heading.audience).map { (name: $0.title, cell: .number($0.number)) }
  }

  private func cell(_ value: ReportValue) -> SheetCell {
    switch value {
    case .absent, .list([]), .choices([]): .empty
    case .text(let text): .text(text.legible)
    case .number(let number), .rating(let number), .workingDays(let number): .number(number)
    case .workingMinutes(let minutes): .duration(minutes: minutes)
    case .moment(let moment), .deadline(.at(let moment)): self.moment(moment)
    case .deadline(.endOf(let date)): .date(date)
    case .list(let texts): .text(texts.map(\.legible).joined(separator: "\n"))
    case .choice(_, let words): .text(words.legible)
    case .choices(let choices): .text(choices.map(\.words.legible).joined(separator: "\n"))
    }
  }

  private func moment(_ moment: Instant) -> SheetCell {
    .moment(calendar.localDate(at: moment), calendar.localTime(at: moment))
  }
}
