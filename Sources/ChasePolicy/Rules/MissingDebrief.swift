import AgencySettings
import Domain
import WorkingTime

/// Ring the candidate who has not called back.
///
/// The turn is ours once the time for the candidate's call is over, and again a day after each try,
/// a conversation that was no debrief among them; what is agreed on since takes the place of that
/// wait. When enough tries went unanswered since we last spoke or agreed, it goes to writing.
///
/// Chase: consultant to candidate, from 48 h after the end or the time agreed, late 4 wh later.
enum MissingDebrief: ChaseRule {
  static let rule = Rule.missingDebrief

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.debriefHold { return .held(hold) }
    guard interview.history.triesForDebrief.count < interview.settings[.candidateMaxAttempts]
    else { return .held(.behind(.goneQuiet)) }
    let from = interview.nextTryForDebrief(after: .candidateRetryAfter)
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: interview.after(lateAfter, from),
        tried: interview.history.lastTryForDebrief?.reason))
  }

  private static let lateAfter = Span(fixed: 4, .workingHours)

  static let asks = "ring for the debrief"
  static let settledBy = "a debrief, the employer's decision or a withdrawal"
}
