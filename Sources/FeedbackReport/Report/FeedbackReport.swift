import Rendering
public import WorkingTime

/// The feedback report: what is known of a number of interviews, from both sides.
///
/// As HTML or Markdown it is written whole. `CSVReport` and `JSONReport` write the same fields a
/// row at a time, for reports of any length.
public struct FeedbackReport: Hashable, Sendable {
  /// The heading.
  public let heading: ReportHeading
  /// The interviews that its reader may learn of, in the order given.
  public let rows: [ReportRow]
  /// The numbers at its head.
  public let counts: ReportCounts
  /// The time that each side took; nil if its reader may not see that, or there is nothing to see.
  let numbers: ReportNumbers?

  /// A report about interviews.
  public init(_ heading: ReportHeading, rows: [ReportRow]) {
    self.heading = heading
    self.rows = rows.filter { heading.reader.mayRead(of: $0.interview) }
    counts = ReportCounts(self.rows)
    let isNumbered = ReportNumbers.audiences.contains(heading.audience) && !self.rows.isEmpty
    numbers = isNumbered ? ReportNumbers(self.rows) : nil
  }

  /// The interviews as pages show them.
  func cards(_ times: Times) -> [ReportCard] {
    zip(rows, 1...).map { row, place in
      ReportCard(row, for: heading.audience, at: place, times: times)
    }
  }

  /// The text of a report without interviews.
  static let emptiness =
    "There is no interview to report on. A wider period or fewer filters may help."

  /// The whole report as CSV.
  public func csv(in calendar: WorkingCalendar) -> String {
    let report = CSVReport(heading, in: calendar)
    return report.header + rows.map(report.row).joined()
  }

  /// The whole report as JSON.
  public var json: String {
    var report = JSONReport(heading)
    let body = rows.map { report.row($0) }.joined()
    return report.header + body + report.footer
  }
}
