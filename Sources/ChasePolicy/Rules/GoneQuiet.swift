import AgencySettings
import Domain

/// Write to the candidate who answers no call.
///
/// It takes the place of ringing when as many calls since the interview's end went unanswered as
/// the policy allows, and comes again every two working days after the latest of them. Where the
/// policy allows none at all and none was made, the first letter is due when the call is.
///
/// Chase: consultant to candidate, in writing, from 2 wd after the last call, late 1 wd later.
enum GoneQuiet: ChaseRule {
  static let rule = Rule.goneQuiet

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.debriefHold { return .held(hold) }
    guard !interview.hasCallsLeft else {
      return .held(
        .attempts(
          made: interview.history.candidate.failedAttemptsSinceEnd, of: .candidateMaxAttempts))
    }
    let retry = interview.history.candidate.lastAttemptSinceEnd.map {
      interview.after(.candidateQuietRetry, interview.at($0))
    }
    let from = interview.opening(of: .agency, retry ?? interview.callback)
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from),
        also: [.setting(CountSetting.candidateMaxAttempts.name)]))
  }

  static let asks = "write for the debrief"
  static let settledBy = "a debrief, the employer's decision or a withdrawal"
}
