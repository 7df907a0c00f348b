import Rendering
import WorkingTime

/// The feedback report: a number of interviews, with the feedback of both sides.
///
/// HTML and Markdown are written from it whole; `CSVReport` and `JSONReport` write the same fields
/// a row at a time, for reports of any length.
struct FeedbackReport: Hashable, Sendable {
  /// The heading.
  let heading: ReportHeading
  /// The interviews that its reader may learn of, in the order given.
  let rows: [ReportRow]
  /// The numbers at its head.
  let counts: ReportCounts
  /// The time that each side took; nil if its reader may not see that, or it is of one interview,
  /// which is no statistic.
  let numbers: ReportNumbers?

  /// A report about interviews.
  init(_ heading: ReportHeading, rows: [ReportRow]) {
    self.heading = heading
    self.rows = rows.filter { heading.reader.mayRead(of: $0.interview) }
    counts = ReportCounts(self.rows)
    numbers = heading.isNumbered && self.rows.count > 1 ? ReportNumbers(self.rows) : nil
  }

  /// True if it counts anything: one interview is not counted.
  var isCounted: Bool { rows.count > 1 }

  /// The interviews as pages show them.
  func cards(_ times: Times) -> [ReportCard] {
    zip(rows, 1...).map { row, place in
      ReportCard(row, for: heading.audience, at: place, times: times)
    }
  }

  /// The interviews in the order of a table at a glance: those of which something is owed first, the
  /// most urgent at the top.
  static func glance(_ cards: [ReportCard]) -> [ReportCard] {
    cards.compactMap { card in card.urgency.map { (urgency: $0, card: card) } }
      .sorted { $0.urgency < $1.urgency }.map(\.card) + cards.filter { $0.urgency == nil }
  }

  /// The text of a report without interviews.
  static let emptiness =
    "There is no interview to report on. A wider period or fewer filters may help."
}
