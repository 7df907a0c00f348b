public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The candidates on hold, who are not to be forgotten yet.
public struct HoldReport: Sendable {
  private let holds: [(entry: JournalEntry, hold: LegalHold)]
  private let today: LocalDate

  /// Creates a report of the holds that entries record, as of a date.
  public init(_ entries: [JournalEntry], today: LocalDate) {
    holds = entries.compactMap { entry in entry.hold.map { (entry, $0) } }
    self.today = today
  }

  /// Returns the list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    guard !holds.isEmpty else {
      page.line("Nobody is on hold.")
      return page.text
    }
    page.table(
      columns: [.text("Candidate"), .whole("Until"), .text("By"), .number("Entry")],
      rows: holds.map { entry, hold in
        [
          Cell(hold.candidate.name),
          Cell(TimeWords.full(hold.until), hold.until < today ? .quiet : .plain),
          Cell(entry.stamp.consultant.name), Cell("\(entry.id.number)"),
        ]
      }, details: holds.map { $0.hold.reason + ($0.hold.until < today ? "; it is over" : "") })
    return page.text
  }

  /// The list as JSON: an object for each hold.
  public var json: String { JSONWriter.document(.array(holds.map { $0.entry.json() })) }
}
