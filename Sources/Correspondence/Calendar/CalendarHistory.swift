import Domain
import WorkingTime

/// The changes to an interview's calendar events, counted in its journal.
///
/// A journal is append-only, so that no count here ever falls.
struct CalendarHistory {
  /// The number of entries, including those that retract others.
  let entries: Int
  /// The number of moves and cancellations, and of undos of these or of the booking.
  let moves: Int
  /// The instant at which the last entry was recorded.
  let last: Instant
  /// The instant at which the interview was last booked, moved or called off.
  let lastMove: Instant
  /// The people whom the candidate is to meet.
  let meets: [String]
  private let first: Instant

  /// Counts the changes in a journal.
  init(_ journal: [JournalEntry]) {
    let journal = journal.sorted { $0.id < $1.id }
    var moving: Set<Identifier<JournalEntry>> = []
    var bookings: Set<Identifier<JournalEntry>> = []
    for entry in journal {
      switch entry.content {
      case .event(.booked), .erased(.booked): bookings.insert(entry.id)
      case .event(.rebooked), .event(.cancelled), .erased(.rebooked), .erased(.cancelled):
        moving.insert(entry.id)
      case .retraction(let undone) where moving.contains(undone) || bookings.contains(undone):
        moving.insert(entry.id)
      default: break
      }
    }
    entries = journal.count
    moves = moving.count
    first = journal.first?.stamp.at ?? Instant(seconds: 0)
    last = journal.map(\.stamp.at).max() ?? first
    lastMove =
      journal.filter { moving.contains($0.id) || bookings.contains($0.id) }.map(\.stamp.at).max()
      ?? first
    meets =
      journal.lazy.compactMap { entry in
        if case .event(.booked(_, let meets)) = entry.content { meets } else { nil }
      }.last ?? []
  }

  /// Returns the identifier of an event of an interview.
  func uid(_ what: String, _ interview: Interview) -> String {
    CalendarEventName(what, of: interview.id, recorded: first).uid
  }
}
