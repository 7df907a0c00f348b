public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Listing where Row == (entry: JournalEntry, hold: LegalHold) {
  /// The candidates on hold, who are not to be forgotten yet, as entries record it; as of a date.
  public static func holds(_ entries: [JournalEntry], today: LocalDate) -> Listing {
    Listing(
      entries.compactMap { entry in entry.hold.map { (entry, $0) } }, none: "Nobody is on hold.",
      detail: { $0.hold.reason + ($0.hold.until < today ? "; it is over" : "") },
      fields: [
        .members { $0.entry.json() },
        Field(.text("Candidate")) { Cell($0.hold.candidate.name) },
        Field(.whole("Until")) {
          Cell(TimeWords.full($0.hold.until), $0.hold.until < today ? .quiet : .plain)
        },
        Field(.text("By")) { Cell($0.entry.stamp.consultant.name) },
        Field(.number("Entry")) { Cell("\($0.entry.id.number)") },
      ])
  }
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
