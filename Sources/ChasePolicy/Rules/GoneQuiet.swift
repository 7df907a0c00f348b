import AgencySettings
import Domain

/// Write to the candidate who answers no call.
///
/// It takes the place of ringing when as many tries went unanswered as the policy allows, and comes
/// again every two working days after the latest of them, but not before the time that was agreed.
/// If the policy allows none at all and none was made, the first letter is due when the call is.
///
/// Chase: consultant to candidate, in writing, from 2 wd after the last call, late 1 wd later.
enum GoneQuiet: ChaseRule {
  static let rule = Rule.goneQuiet

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.debriefHold { return .held(hold) }
    let tries = interview.history.triesForDebrief.count
    guard tries >= interview.settings[.candidateMaxAttempts] else {
      return .held(.attempts(made: tries, of: .candidateMaxAttempts))
    }
    let from = interview.nextTryForDebrief(after: .candidateQuietRetry)
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from),
        also: [.setting(.count(.candidateMaxAttempts))],
        tried: interview.history.lastTryForDebrief?.reason))
  }

  static let asks = "write for the debrief"
  static let settledBy = "a debrief, the employer's decision or a withdrawal"
}
