public import Domain
public import Rendering
public import WorkingTime

/// The formats of a feedback report.
public enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  /// A page for a browser or a printer.
  case html
  /// Text with light markup.
  case md
  /// A table for a spreadsheet.
  case csv
  /// A document for programs.
  case json
  /// A workbook for Excel and its like; `SpreadsheetReport` writes it.
  case xlsx
}

/// Writes a feedback report in any format, interview by interview: the texts that `begin`, `add`
/// and `end` return, one after the other, are the report.
///
/// CSV and JSON keep nothing of an interview once it is written; HTML and Markdown are written
/// whole at the end, since their numbers come first.
public struct ReportWriter: Sendable {
  private enum Form: Sendable {
    case whole([ReportRow], isHTML: Bool)
    case csv(CSVReport)
    case json(JSONReport)
  }

  /// Some of the interviews, written independently of all others.
  public struct Part: Sendable {
    fileprivate var rows: [ReportRow] = []
    fileprivate var texts: [String] = []
    fileprivate var untold: [Interview] = []
  }

  private let heading: ReportHeading
  private let calendar: WorkingCalendar
  private var form: Form
  /// The interviews of which the report would tell a candidate something that nobody has told them.
  public private(set) var untold: [Interview] = []

  /// A writer of a report under a heading, with times in a calendar's zone; nil for a workbook,
  /// which is not text.
  public init?(_ format: ReportFormat, heading: ReportHeading, in calendar: WorkingCalendar) {
    self.heading = heading
    self.calendar = calendar
    switch format {
    case .html: form = .whole([], isHTML: true)
    case .md: form = .whole([], isHTML: false)
    case .csv: form = .csv(CSVReport(heading, in: calendar))
    case .json: form = .json(JSONReport(heading))
    case .xlsx: return nil
    }
  }

  /// Returns the text before the first interview.
  public func begin() -> String {
    switch form {
    case .whole: ""
    case .csv(let report): report.header
    case .json(let report): report.header
    }
  }

  /// Returns the text of some interviews, apart from all others: several can be made concurrently.
  public func part(of rows: [ReportRow]) -> Part {
    let untold = rows.filter(heading.reader.isFirstToldBy).map(\.interview)
    switch form {
    case .csv(let report):
      return Part(
        texts: [report.rows(rows) { heading.reader.mayRead(of: $0.interview) }], untold: untold)
    case .whole:
      return Part(rows: rows.filter { heading.reader.mayRead(of: $0.interview) }, untold: untold)
    case .json(let report):
      let told = rows.filter { heading.reader.mayRead(of: $0.interview) }
      return Part(rows: told, texts: told.map(report.object), untold: untold)
    }
  }

  /// Adds some interviews and returns their text, without those that the reader may not learn of.
  public mutating func add(_ part: Part) -> String {
    untold += part.untold
    let before = form
    // The form is emptied first, so that its contents are not copied for each part that is added.
    form = .whole([], isHTML: false)
    switch consume before {
    case .whole(var rows, let isHTML):
      rows += part.rows
      form = .whole(rows, isHTML: isHTML)
      return ""
    case .csv(let report):
      form = .csv(report)
      return part.texts.joined()
    case .json(var report):
      let text = zip(part.rows, part.texts).map { report.add($0, told: $1) }.joined()
      form = .json(report)
      return text
    }
  }

  /// Adds one interview and returns its text.
  public mutating func add(_ row: ReportRow) -> String { add(part(of: [row])) }

  /// Returns the text after the last interview.
  ///
  /// Throws only if the template that the program was built with cannot be read.
  public func end() throws(TemplateError) -> String {
    switch form {
    case .whole(let rows, let isHTML):
      let report = FeedbackReport(heading, rows: rows)
      return isHTML ? try report.html(in: calendar) : report.markdown(in: calendar)
    case .csv: return ""
    case .json(let report): return report.footer
    }
  }
}
