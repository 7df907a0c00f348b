import WorkingTime

/// Another interview of the same candidate, as far as it says something of this one (POLICY.md
/// section 3, *From the journal to the facts*).
public struct RelatedInterview: Hashable, Sendable {
  /// The other interview.
  public let id: Identifier<Interview>
  /// True if it is another round: for the same vacancy.
  public let isRound: Bool
  /// Its journal, or as much of it as ``kinds`` names.
  public let journal: [JournalEntry]

  /// Another interview of the candidate.
  public init(id: Identifier<Interview>, isRound: Bool, journal: [JournalEntry]) {
    self.id = id
    self.isRound = isRound
    self.journal = journal
  }

  /// The kinds of entries that say something of another interview.
  public static let kinds: Set<Event.Kind> = [
    .booked, .rebooked, .cancelled, .noShow, .briefed, .debrief, .feedback, .withdrawn, .answered,
    .closed,
  ]

  /// The same with its journal as it stood then.
  func asKnown(_ isKnown: (JournalEntry) -> Bool) -> RelatedInterview {
    RelatedInterview(id: id, isRound: isRound, journal: journal.asKnown(isKnown))
  }
}

/// A round as the others see it: what counts of its journal, and when it is held.
private struct Round {
  let id: Identifier<Interview>
  let facts: [Fact]
  let time: InterviewTime
  let booked: Fact

  /// Its booking as an earlier round sees it.
  var asFurther: Fact { booked.with(.nextBooked(id, start: time.start, fell: fell)) }

  /// True if it had been booked before an instant and is not closed.
  func awaited(at instant: Instant) -> Bool {
    booked.at < instant && !facts.contains { $0.event.kind == .closed }
  }

  /// The time at which it was called off; nil where it stands.
  var fell: Instant? {
    guard let last = facts.last(where: { [.rebooked, .cancelled].contains($0.event.kind) }),
      last.event.kind == .cancelled
    else { return nil }
    return last.at
  }

  /// The withdrawals in it that nothing of its own takes back.
  var withdrawals: [Fact] {
    let move = facts.move.flatMap { $0.at < time.start && $0.by == .candidate ? $0.at : nil }
    return facts.enumerated().filter { place, fact in
      guard fact.event.withdraws else { return false }
      if let move, fact.at < move { return false }
      let isRefusal = fact.event.kind == .answered
      return !facts[(place + 1)...].contains { later in
        guard isRefusal, case .feedback(let feedback) = later.event else { return false }
        return feedback.decision == .offer
      }
    }.map(\.element)
  }

  /// The order of rounds.
  static func < (one: Round, other: Round) -> Bool {
    (one.time.start, one.id) < (other.time.start, other.id)
  }
}

/// An interview and what its own journal says.
struct OwnInterview {
  let id: Identifier<Interview>
  let facts: [Fact]
  let time: InterviewTime
  let booked: Fact

  /// The entries that the policy reads: its own, and those that the candidate's other interviews put
  /// beside them.
  func entries(beside related: [RelatedInterview], in calendar: WorkingCalendar) -> [Fact] {
    let own = facts.filter(\.event.kind.isReadByPolicy)
    guard !related.isEmpty else { return own }
    let me = Round(id: id, facts: facts, time: time, booked: booked)
    var others: [Round] = []
    var placings: [Fact] = []
    for other in related {
      let facts = other.journal.counting.facts
      guard let time = facts.time, let booked = facts.last(where: { $0.event.kind == .booked })
      else { continue }
      if other.isRound {
        others.append(Round(id: other.id, facts: facts, time: time, booked: booked))
      } else {
        placings += facts.filter(\.event.isPlacing).map { $0.with(.placedElsewhere) }
      }
    }
    let date = calendar.localDate(at: time.start)
    let briefings = others.filter { calendar.localDate(at: $0.time.start) == date }
      .flatMap { $0.facts.filter { $0.event.kind == .briefed } }
    let known = Set(related.map(\.id))
    return own.filter { !$0.isLinked(to: known) }.map { toldElsewhere($0, me, others) }
      + others.filter { time.start < $0.time.start }.map(\.asFurther) + placings + briefings
      + withdrawals(from: others, to: me)
  }

  /// A withdrawal of its own, told where a later round is still awaited: the employer hears of it
  /// with that one.
  private func toldElsewhere(_ fact: Fact, _ me: Round, _ others: [Round]) -> Fact {
    guard fact.event.withdraws, others.contains(where: { me < $0 && $0.awaited(at: fact.at) })
    else {
      return fact
    }
    switch fact.event {
    case .withdrawn(let why, _): return fact.with(.withdrawn(why: why, told: true))
    case .closed(let outcome, _): return fact.with(.closed(outcome, told: true))
    default: return fact
    }
  }

  /// The withdrawals in other rounds, which are from the vacancy; told in all but the latest round
  /// that awaits them.
  private func withdrawals(from others: [Round], to me: Round) -> [Fact] {
    let returns = (others + [me]).flatMap(\.facts).filter(\.event.comesBack)
    return others.flatMap { round in
      round.withdrawals.filter { fact in
        me.awaited(at: fact.at) && !returns.contains { fact.isBefore($0) }
      }.map { fact in
        let awaiting = others.filter { $0.id != round.id && $0.awaited(at: fact.at) } + [round]
        return fact.with(.withdrawn(why: nil, told: awaiting.contains { me < $0 }))
      }
    }
  }
}

extension Fact {
  /// Another event at the same place in the order.
  fileprivate func with(_ event: Event) -> Fact {
    Fact(at: at, recordedAt: recordedAt, number: number, event)
  }

  /// True if it names one of those interviews, which says itself how it stands.
  fileprivate func isLinked(to interviews: Set<Identifier<Interview>>) -> Bool {
    if case .nextBooked(let next?, start: _, fell: _) = event {
      interviews.contains(next)
    } else {
      false
    }
  }

  fileprivate func isBefore(_ other: Fact) -> Bool {
    (at, recordedAt, number) < (other.at, other.recordedAt, other.number)
  }
}

extension Event {
  /// True if the candidate is out by it.
  fileprivate var withdraws: Bool {
    switch self {
    case .withdrawn, .closed(.withdrawn, told: _), .answered(yes: false, why: _): true
    case .debrief(let debrief): debrief.interest == .no
    default: false
    }
  }

  /// True if the candidate is in again by it.
  fileprivate var comesBack: Bool {
    switch self {
    case .answered(let yes, why: _): yes
    case .debrief(let debrief): debrief.interest == .yes || debrief.interest == .unsure
    default: false
    }
  }

  fileprivate var isPlacing: Bool {
    if case .closed(.placed, told: _) = self { true } else { false }
  }
}
