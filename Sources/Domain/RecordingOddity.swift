public import WorkingTime

/// Something about a recording that hardly fits what is on record of the interview: most often the
/// wrong interview is meant, or another command.
public enum RecordingOddity: Hashable, Sendable {
  /// It was held: the candidate or the employer has told of it since it began.
  case held(told: Event.Kind, at: Instant)
  /// It was over by the time at which this is said to have happened.
  case over(since: Instant)
  /// It had not begun by then.
  case notBegun(until: Instant)
  /// It was called off.
  case cancelled(at: Instant?)
  /// The candidate did not come.
  case noShow(at: Instant?)
  /// The candidate no longer wants the job.
  case withdrawn(at: Instant)
  /// The matter has ended otherwise.
  case closed(Outcome)
  /// The employer's last word is no offer.
  case noOffer
  /// The employer's last word is an offer, and nothing says that the candidate knows of it.
  case offerNotTold(since: Instant)
}

extension InterviewRecord {
  /// The oddities of recording an event of the interview, as happened at a moment.
  public func oddities(of event: Event, at: Instant) -> [RecordingOddity] {
    switch event {
    case .rebooked: [heldSinceItBegan, withdrawal, closing].compactMap { $0 }
    case .cancelled: [heldSinceItBegan ?? over(at), cancellation].compactMap { $0 }
    case .noShow: [heldSinceItBegan, cancellation, notBegun(at)].compactMap { $0 }
    case .debrief: [cancellation, absence].compactMap { $0 }
    case .promise: [notBegun(at), cancellation].compactMap { $0 }
    case .answered:
      [offerOutstanding == .noOffer ? .noOffer : nil, withdrawal, closing].compactMap { $0 }
    case .closed(.placed, _):
      [offerOutstanding, withdrawal, closing(otherThan: .placed)].compactMap { $0 }
    case .closed(let outcome, _): [closing(otherThan: outcome)].compactMap { $0 }
    default: []
    }
  }

  private var facts: [Fact] {
    entries.compactMap { entry in
      guard entry.counts, case .event(let event) = entry.content else { return nil }
      return Fact(at: entry.happenedAt, event)
    }
  }

  /// An account from before the interview was moved to its present time is not of it.
  private var heldSinceItBegan: RecordingOddity? {
    facts.last { fact in
      [.debrief, .feedback].contains(fact.event.kind) && fact.at >= interview.time.start
    }.map { .held(told: $0.event.kind, at: $0.at) }
  }

  private func over(_ at: Instant) -> RecordingOddity? {
    guard case .scheduled = interview.state, at >= interview.time.end else { return nil }
    return .over(since: interview.time.end)
  }

  private func notBegun(_ at: Instant) -> RecordingOddity? {
    at < interview.time.start ? .notBegun(until: interview.time.start) : nil
  }

  private var cancellation: RecordingOddity? {
    if case .cancelled(let at) = interview.state { .cancelled(at: at) } else { nil }
  }

  private var absence: RecordingOddity? {
    if case .noShow(let at) = interview.state { .noShow(at: at) } else { nil }
  }

  private var withdrawal: RecordingOddity? {
    facts.last { $0.event.kind == .withdrawn }.map { .withdrawn(at: $0.at) }
  }

  private var closing: RecordingOddity? { interview.outcome.map { .closed($0) } }

  private func closing(otherThan outcome: Outcome) -> RecordingOddity? {
    interview.outcome == outcome ? nil : closing
  }

  /// A placing wants an offer of which the candidate knows: we have spoken with them or written to
  /// them since, they have told of it, or the employer did.
  private var offerOutstanding: RecordingOddity? {
    let facts = facts
    guard let last = facts.lastIndex(where: { $0.event.decision != nil }),
      case .feedback(let feedback) = facts[last].event, feedback.decision == .offer
    else { return .noOffer }
    let isTold = facts[last...].contains { $0.event.isWordWithCandidate }
    return isTold ? nil : .offerNotTold(since: facts[last].at)
  }
}

extension Event {
  /// The employer's decision in it; nil for feedback that decides nothing, and for other events.
  fileprivate var decision: Decision? {
    if case .feedback(let feedback) = self { feedback.decision } else { nil }
  }

  /// True if the candidate has spoken with one of the others, or was written to.
  fileprivate var isWordWithCandidate: Bool {
    switch self {
    case .debrief, .cleared, .answered: true
    case .contact(let contact):
      (contact.chaser == .candidate || contact.target == .candidate)
        && (contact.reached || contact.result == .wrote)
    default: false
    }
  }
}
