import AgencySettings
import Domain

/// Ask the employer by when they will decide.
///
/// After a debrief that brought no date we do not know where we stand. Any promise, any feedback
/// and any conversation with the employer since the debrief settles it; a withdrawal makes it
/// needless.
///
/// Chase: consultant to employer, from the debrief at their opening, late 1 wd later.
enum AskForDate: ChaseRule {
  static let rule = Rule.askForDate

  static func finding(in interview: Situation) -> Finding {
    guard let debrief = interview.history.debrief?.occurrence else {
      return .held(.waiting(for: .debrief))
    }
    if let hold = interview.withdrawalHold { return .held(hold) }
    if let told = interview.history.promiseInForce?.occurrence
      ?? interview.history.feedback?.occurrence
    {
      return .held(.settled(by: told.reason))
    }
    if let spoken = interview.history.employer.lastConversation, spoken.at >= debrief.at {
      return .held(.settled(by: spoken.reason))
    }
    let from = interview.opening(of: .employer, interview.at(debrief))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "ask by when they will decide"
  static let settledBy = "a promise, feedback, speaking with the employer or a withdrawal"
}
