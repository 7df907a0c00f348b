import Domain
import WorkingTime

/// The phase of an interview, which decides the rules that can ask (POLICY.md section 5).
enum Phase: Hashable {
  /// Some of what happened was erased with its candidate: none.
  case forgotten
  /// It was called off: none.
  case cancelled
  /// The matter ended, by that fact: only what is still to be passed on.
  case closed(by: Occurrence)
  /// The candidate did not come, as we learned at that moment: only the rules about that, and R15.
  case noShow(at: Instant)
  /// All but the one about a no-show.
  case open
}

extension Situation {
  /// The phase of the interview.
  ///
  /// A further interview ends the matter of the one that led to it.
  var phase: Phase {
    if facts.isForgotten { return .forgotten }
    if case .cancelled = facts.state { return .cancelled }
    if let closed = history.closed { return .closed(by: closed.occurrence) }
    if let feedback = history.feedback, feedback.value.decision == .progress,
      let nextBooked = history.nextBooked, nextBooked.at >= feedback.at
    {
      return .closed(by: nextBooked)
    }
    if case .noShow(let at) = facts.state { return .noShow(at: at ?? facts.time.end) }
    return .open
  }

  /// The time at which we learned of the no-show; nil if absent.
  var noShowAt: Instant? {
    guard case .noShow(let at) = facts.state else { return nil }
    return at ?? facts.time.end
  }
}

extension Phase {
  /// The hold of the phase on a rule; nil where the rule may ask.
  func hold(on rule: Rule) -> Hold? {
    switch self {
    case .cancelled, .forgotten: .settled(by: .interviewState)
    case .closed(let end):
      rule == .relayNews || rule == .passOnWithdrawal ? nil : .settled(by: end.reason)
    case .noShow:
      rule == .noShow || rule == .closeOut ? nil : .settled(by: .interviewState)
    case .open:
      rule == .noShow ? .waiting(for: .noShow) : nil
    }
  }
}
