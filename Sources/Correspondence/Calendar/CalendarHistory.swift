import Domain
import WorkingTime

/// The changes to an interview's calendar events, counted in its journal.
///
/// A journal is append-only, so that no count here ever falls.
struct CalendarHistory {
  /// The number of entries, including those that retract others.
  let entries: Int
  /// The number of entries that may have moved it or called it off, and of undos of these or of the
  /// booking.
  let moves: Int
  /// The instant at which the last entry was recorded.
  let last: Instant
  /// The instant at which the interview was last booked, or may have been moved or called off.
  let lastMove: Instant
  /// The people whom the candidate is to meet.
  let meets: [String]
  /// Where it is held.
  let venue: Venue
  private let first: Instant

  /// Counts the changes in a journal.
  init(_ journal: [JournalEntry]) {
    let journal = journal.sorted { $0.id < $1.id }
    var moving: Set<Identifier<JournalEntry>> = []
    var bookings: Set<Identifier<JournalEntry>> = []
    var mayHaveWithdrawn = false
    for entry in journal {
      switch entry.content {
      case .event(.booked), .erased(.booked): bookings.insert(entry.id)
      case .event(.rebooked), .event(.cancelled), .erased(.rebooked), .erased(.cancelled):
        moving.insert(entry.id)
      case .event(let event) where Self.withdraws(event, mayHaveWithdrawn: mayHaveWithdrawn):
        moving.insert(entry.id)
        mayHaveWithdrawn = true
      case .erased(.withdrawn), .erased(.answered), .erased(.closed), .erased(.debrief):
        moving.insert(entry.id)
        mayHaveWithdrawn = true
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
    var (meets, venue) = ([String](), Venue())
    for entry in journal {
      if case .booked(_, let names, let held) = entry.event { (meets, venue) = (names, held) }
    }
    (self.meets, self.venue) = (meets, venue)
  }

  /// True if the candidate may withdraw or come back by an event: a withdrawal, a closing, or a
  /// debrief in which they no longer want the job or, having withdrawn, want it again.
  private static func withdraws(_ event: Event, mayHaveWithdrawn: Bool) -> Bool {
    guard case .debrief(let debrief) = event else {
      return [.withdrawn, .answered, .closed].contains(event.kind)
    }
    return debrief.interest == .no || mayHaveWithdrawn && debrief.interest != nil
  }

  /// Returns the identifier of an event of an interview.
  func uid(_ what: String, _ interview: Interview) -> String {
    CalendarEventName(what, of: interview.id, recorded: first).uid
  }
}
