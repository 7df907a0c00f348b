import ChasePolicy
import Domain
import WorkingTime

/// The entries of a journal that stand behind what the policy reasons with.
struct Witnesses {
  private let entries: [JournalEntry]

  /// Those of a journal that count.
  init(_ journal: [JournalEntry]) {
    entries = journal.counting
  }

  /// The entries that a reason names; none for a setting.
  func entries(of reason: Reason) -> [JournalEntry] {
    switch reason {
    case .interviewStart, .interviewEnd:
      (latest([.rebooked]) ?? latest([.booked])).map { [$0] } ?? []
    case .interviewState: latest([.rebooked, .cancelled, .noShow]).map { [$0] } ?? []
    case .fact(let kind, let at):
      entries.filter { $0.happenedAt == at && $0.event?.kind == kind }
    case .setting: []
    }
  }

  /// What the reason's entry says; of several of one kind and moment, the last.
  func event(of reason: Reason) -> Event? {
    entries(of: reason).last?.event
  }

  private func latest(_ kinds: Set<Event.Kind>) -> JournalEntry? {
    entries.last { $0.event.map { kinds.contains($0.kind) } ?? false }
  }
}
