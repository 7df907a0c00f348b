import AgencySettings
import Domain
import WorkingTime

/// Ask the candidate what happened, or tell them, after a no-show.
///
/// Of a missed interview little else is asked, until we have spoken with the candidate
/// at or after learning of it, or have tried as often as the policy allows. Where nobody said when we
/// learned of it, that was at the interview's end.
///
/// Chase: consultant to candidate, from the no-show at our opening, late 4 wh later.
enum NoShow: ChaseRule {
  static let rule = Rule.noShow
  static let retryAfter: SpanSetting? = .candidateUrgentRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.noShowHold { return .held(hold) }
    guard let missed = interview.noShowAt else { return .held(.waiting(for: .noShow)) }
    let from = interview.opening(of: .agency, interview.at(missed, .interviewState))
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(lateAfter, from)))
  }

  /// The time within which both sides are asked.
  static let lateAfter = Span(fixed: 4, .workingHours)

  static let asks = "speak with the candidate about the no-show"
  static let settledBy = "speaking with the candidate, or enough tries"
}

extension Situation {
  /// The time at which we learned of the no-show; nil if absent.
  var noShowAt: Instant? {
    guard case .noShow(let at) = facts.state else { return nil }
    return at ?? facts.time.end
  }

  /// The reason why nobody asks the candidate about a no-show; nil while R16 applies.
  var noShowHold: Hold? {
    guard let noShowAt else { return .waiting(for: .noShow) }
    if let spoken = history.lastSpoken(with: .candidate, about: .noShow), spoken.at >= noShowAt {
      return .settled(by: spoken.reason)
    }
    let tries = history.tries(of: .candidate, since: noShowAt).filter { !$0.reached }
    guard tries.count >= settings[.candidateMaxAttempts] else { return nil }
    return tries.last.map {
      .givenUp(after: tries.count, of: .candidateMaxAttempts, last: $0.reason)
    } ?? .behind(.closeOut)
  }
}
