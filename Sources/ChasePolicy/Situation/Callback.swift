import AgencySettings
import Domain
import WorkingTime

/// The candidate's debrief call: the time by which it is expected, and its holds (R2 to R4).
extension Situation {
  /// The time by which the candidate is to call: as agreed, a date ending with our business, else
  /// `candidate.callBackWithin` after the interview; never before its end.
  var callback: ComputedTime {
    guard let agreedCall = history.agreedCall else { return after(.candidateCallBackWithin, end) }
    return ComputedTime.later(end(of: agreedCall, in: .agency), end)
  }

  /// The reason why nobody owes a debrief any more; nil while one is owed.
  var debriefHold: Hold? {
    if let debrief = history.debrief { return .settled(by: debrief.reason) }
    return answerHold
  }

  /// The reason why nobody waits for the employer's answer any more, a decision or a withdrawal; nil
  /// while somebody does.
  var answerHold: Hold? {
    withdrawalHold ?? history.decision.map { .settled(by: $0.reason) }
  }

  /// The hold of a withdrawal; nil if absent.
  var withdrawalHold: Hold? {
    history.withdrawal.map { .settled(by: $0.reason) }
  }

  /// True if fewer calls went unanswered than it takes to put it in writing.
  var hasCallsLeft: Bool {
    history.candidate.failedAttemptsSinceEnd < settings[.candidateMaxAttempts]
  }
}
