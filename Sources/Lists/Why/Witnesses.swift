import ChasePolicy
import Domain
import WorkingTime

/// The entries of a journal behind the policy's reasons.
struct Witnesses {
  private let entries: [JournalEntry]

  /// The entries of a journal that count.
  init(_ journal: [JournalEntry]) {
    entries = journal.counting
  }

  /// The dates that the employer gave for the decision.
  var promisedDates: PromisedDates { entries.facts.promisedDates }

  /// The entries that a reason names; empty for a setting.
  func entries(of reason: Reason) -> [JournalEntry] {
    switch reason {
    case .interviewStart, .interviewEnd:
      (latest([.rebooked]) ?? latest([.booked])).map { [$0] } ?? []
    case .interviewState: latest([.rebooked, .cancelled, .noShow]).map { [$0] } ?? []
    case .interviewMoved: latest([.rebooked]).map { [$0] } ?? []
    case .interviewBooked: latest([.booked]).map { [$0] } ?? []
    case .fact(let kind, let at):
      entries.filter { $0.happenedAt == at && $0.event?.kind == kind }
    case .setting: []
    }
  }

  /// The event of the reason's entry; of several of one kind and time, the last.
  func event(of reason: Reason) -> Event? {
    entries(of: reason).last?.event
  }

  private func latest(_ kinds: Set<Event.Kind>) -> JournalEntry? {
    entries.last { $0.event.map { kinds.contains($0.kind) } ?? false }
  }
}
