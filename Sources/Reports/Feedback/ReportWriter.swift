public import Domain
public import WorkingTime

/// How a feedback report can be written.
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

/// Writes a feedback report in any format, interview by interview: what `begin`, `add` and `end`
/// answer is, one after the other, the report.
///
/// CSV and JSON keep nothing of an interview once it is written; HTML and Markdown are written
/// whole at the end, since their numbers stand at the head.
public struct ReportWriter: Sendable {
  private enum Form: Sendable {
    case whole([ReportRow], isHTML: Bool)
    case csv(CSVReport)
    case json(JSONReport)
  }

  /// Some of the interviews, as far as each of them stands by itself.
  public struct Part: Sendable {
    fileprivate var rows: [ReportRow] = []
    fileprivate var texts: [String] = []
    fileprivate var untold: [Interview] = []
  }

  private let heading: ReportHeading
  private let calendar: WorkingCalendar
  private var form: Form
  /// The interviews of which a candidate would learn from the report what nobody told them yet.
  public private(set) var untold: [Interview] = []

  /// A writer of a report under a heading, with times in a calendar's zone; nil for a workbook,
  /// which is no text.
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

  /// What comes before the first interview.
  public func begin() -> String {
    switch form {
    case .whole: ""
    case .csv(let report): report.header
    case .json(let report): report.header
    }
  }

  /// What some interviews come to, apart from all others: it can be made of several at once.
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

  /// What some interviews add to what was written; nothing of those of which the reader may not
  /// learn.
  public mutating func add(_ part: Part) -> String {
    untold += part.untold
    let before = form
    // The form lets go of what it holds, so that it is not copied for each part that is added.
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

  /// What one interview adds.
  public mutating func add(_ row: ReportRow) -> String { add(part(of: [row])) }

  /// What comes after the last interview.
  ///
  /// Throws only where the program was built with a template that cannot be read.
  public func end() throws(TemplateFault) -> String {
    switch form {
    case .whole(let rows, let isHTML):
      let report = FeedbackReport(heading, rows: rows)
      return isHTML ? try report.html(in: calendar) : report.markdown(in: calendar)
    case .csv: return ""
    case .json(let report): return report.footer
    }
  }
}
