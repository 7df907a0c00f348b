import Domain
import WorkingTime

/// What an interview's journal says of how its events in a calendar have changed.
///
/// A journal only grows, so that no count here ever falls.
struct CalendarHistory {
  /// How many entries there are, those that take others back among them.
  let entries: Int
  /// How often the interview was moved, called off, or either was taken back.
  let moves: Int
  /// When the last entry was recorded.
  let last: Instant
  /// When the interview was booked, moved or called off last.
  let lastMove: Instant
  /// Whom the candidate is to meet.
  let meets: [String]
  private let first: Instant

  /// The history in a journal.
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

  /// The name of an event of an interview.
  func uid(_ what: String, _ interview: Interview) -> String {
    CalendarEventName(what, of: interview.id, recorded: first).uid
  }
}
