import ChasePolicy
import Domain
import WorkingTime

/// The entries of a journal behind the policy's reasons.
struct Witnesses {
  private let entries: [JournalEntry]
  private let related: [RelatedInterview]

  /// The entries of a journal that count, and the candidate's other interviews.
  init(_ journal: [JournalEntry], related: [RelatedInterview] = []) {
    entries = journal.counting
    self.related = related
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

  /// The other interview whose journal has the fact that a reason names; nil if it is this one's.
  func other(_ reason: Reason) -> Identifier<Interview>? {
    guard case .fact(let kind, let at) = reason, entries(of: reason).isEmpty else { return nil }
    let isOfRound = kind != .placedElsewhere
    return related.first { other in
      other.isRound == isOfRound
        && other.journal.counting.contains { entry in
          entry.happenedAt == at && entry.event.map { kind.isSaid(by: $0) } ?? false
        }
    }?.id
  }

  /// The event of the reason's entry; of several of one kind and time, the last.
  func event(of reason: Reason) -> Event? {
    entries(of: reason).last?.event
  }

  private func latest(_ kinds: Set<Event.Kind>) -> JournalEntry? {
    entries.last { $0.event.map { kinds.contains($0.kind) } ?? false }
  }
}

extension Event.Kind {
  /// True if that event of another interview is a fact of this kind here.
  fileprivate func isSaid(by event: Event) -> Bool {
    switch (self, event) {
    case (.nextBooked, .booked), (.briefed, .briefed), (.placedElsewhere, .closed(.placed, _)),
      (.withdrawn, .withdrawn), (.withdrawn, .closed(.withdrawn, _)),
      (.withdrawn, .answered(false, _)):
      true
    case (.withdrawn, .debrief(let debrief)): debrief.interest == .no
    default: false
    }
  }
}
