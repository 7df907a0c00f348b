import Domain
import WorkingTime

/// The candidate's debrief call: by when it is expected, and what makes it needless (R2 to R4).
extension Situation {
  /// When the candidate is to have called: as agreed, a date ending with our business, else so long
  /// after the interview's end; never before that end.
  var callback: Reckoning {
    guard let agreedCall = history.agreedCall else { return after(.candidateCallBackWithin, end) }
    return Reckoning.later(end(of: agreedCall, in: .agency), end)
  }

  /// Why nobody owes a debrief any more; nil while the candidate is silent and matters.
  var debriefHold: Hold? {
    if let debrief = history.debrief { return .settled(by: debrief.reason) }
    return answerHold
  }

  /// Why the employer's answer is not waited for any more: there is one, or the candidate has
  /// withdrawn; nil while it is.
  var answerHold: Hold? {
    withdrawalHold ?? history.decision.map { .settled(by: $0.reason) }
  }

  /// That the candidate has withdrawn; nil where that is not so.
  var withdrawalHold: Hold? {
    history.withdrawal.map { .settled(by: $0.reason) }
  }

  /// That fewer calls than it takes to put it in writing went unanswered.
  var hasCallsLeft: Bool {
    history.candidate.failedAttemptsSinceEnd < settings[.candidateMaxAttempts]
  }
}
