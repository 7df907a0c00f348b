public import Domain
public import Rendering
import Wording
public import WorkingTime

extension Listing where Row == (entry: JournalEntry, hold: LegalHold) {
  /// The people on hold, who are not to be forgotten yet, as entries record it; as of a date.
  public static func holds(_ entries: [JournalEntry], today: LocalDate) -> Listing {
    Listing(
      entries.compactMap { entry in entry.hold.map { (entry, $0) } }, none: "Nobody is on hold.",
      detail: { $0.hold.reason + ($0.hold.until < today ? "; it is over" : "") },
      fields: [
        .members { $0.entry.json() },
        Field(.text("Who")) { Cell($0.hold.person.label) },
        Field(.whole("Until")) {
          Cell(TimeWords.full($0.hold.until), $0.hold.until < today ? .quiet : .plain)
        },
        Field(.text("By")) { Cell($0.entry.stamp.consultant.name) },
        Field(.number("Entry")) { Cell("\($0.entry.id.number)") },
      ])
  }
}
