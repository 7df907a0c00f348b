import Domain
import WorkingTime

/// The candidate's debrief call: by when it is expected, and what makes it needless (R2 to R4).
extension Situation {
  /// When the candidate is to have called: as agreed, a date ending with our business, else so long
  /// after the interview's end; never before that end.
  var callback: Reckoning {
    guard let agreedCall else { return after(.candidateCallBackWithin, end) }
    return Reckoning.later(end(of: agreedCall, in: .agency), end)
  }

  /// Why nobody owes a debrief any more; nil while the candidate is silent and matters.
  var debriefHold: Hold? {
    if let debrief { return .settled(by: debrief.happening.reason) }
    return answerHold
  }

  /// Why the employer's answer is not waited for any more: there is one, or the candidate has
  /// withdrawn; nil while it is.
  var answerHold: Hold? {
    withdrawalHold ?? decision.map { .settled(by: $0.happening.reason) }
  }

  /// That the candidate has withdrawn; nil where that is not so.
  var withdrawalHold: Hold? {
    withdrawal.map { .settled(by: $0.reason) }
  }

  /// The latest feedback where it is decisive.
  var decision: LatestFeedback? {
    guard let feedback, feedback.decision.isDecisive else { return nil }
    return feedback
  }

  /// That fewer calls than it takes to put it in writing went unanswered.
  var hasCallsLeft: Bool {
    candidate.unansweredSinceEnd < settings[.candidateMaxAttempts]
  }
}
