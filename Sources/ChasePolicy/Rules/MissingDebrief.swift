import AgencySettings
import Domain
import WorkingTime

/// Ring the candidate who has not called back.
///
/// The turn is ours once the time for the candidate's call is over, and again a day after each try.
/// A conversation that was no debrief counts as a try too, so that nobody is rung twice in a day.
/// Tries before the interview's end are about something else. When enough of them went unanswered,
/// it goes to writing.
///
/// Chase: consultant to candidate, from 48 h after the end or the time agreed, late 4 wh later.
enum MissingDebrief: ChaseRule {
  static let rule = Rule.missingDebrief

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.debriefHold { return .held(hold) }
    guard interview.hasCallsLeft else { return .held(.behind(.goneQuiet)) }
    let retry = interview.history.candidate.lastAttemptSinceEnd.map {
      interview.after(.candidateRetryAfter, interview.at($0))
    }
    let from = interview.opening(of: .agency, .later(interview.callback, retry))
    return .owed(
      Owed(.consultant, to: .candidate, from: from, late: interview.after(lateAfter, from)))
  }

  private static let lateAfter = Span(fixed: 4, .workingHours)

  static let asks = "ring for the debrief"
  static let settledBy = "a debrief, the employer's decision or a withdrawal"
}
