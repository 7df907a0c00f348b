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

/// The answer to a hold that was recorded, or to holds that were released.
public struct HoldAnswer: Sendable {
  private let entry: Identifier<JournalEntry>
  private let holds: [JournalEntry]
  private let isReleased: Bool

  /// Creates the answer for an entry, with the entry of the hold that it records or of those that it
  /// releases.
  public init(entry: Identifier<JournalEntry>, _ holds: [JournalEntry], released isReleased: Bool) {
    self.entry = entry
    self.holds = holds
    self.isReleased = isReleased
  }

  /// Returns the answer for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    for hold in holds.compactMap(\.hold) {
      page.unbroken((isReleased ? "Released: it was held that " : "Held: ") + hold.words)
    }
    page.unbroken("Undo: `debrief undo \(entry.number)`")
    return page.text
  }

  /// Returns the answer as JSON: as any recording, of no interview.
  public func json(at now: Instant) -> String {
    JSONWriter.document([
      "entry": .number(Int(entry.number)), "interview": .null,
      "kind": .string(isReleased ? "retraction" : Event.Kind.candidateHeld.rawValue),
      "at": .moment(now),
      "holds": .array(holds.map { $0.json() }), "duties": .array([]),
    ])
  }
}
