import AgencySettings
import Domain

/// Ask the employer by when they will decide.
///
/// After a debrief that brought no date we do not know where we stand. Any promise, any feedback
/// with a decision and any conversation with the employer since the debrief settles it; a withdrawal
/// makes it needless. It ends when their answer is due: then it is that which is asked for.
///
/// Chase: consultant to employer, from the debrief at their opening, late 1 wd later.
enum AskForDate: ChaseRule {
  static let rule = Rule.askForDate
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    guard let debrief = interview.debrief else {
      return .held(.waiting(for: .debrief))
    }
    if let hold = interview.answerHold { return .held(hold) }
    if let told = interview.promise?.occurrence ?? interview.feedback {
      return .held(.settled(by: told.reason))
    }
    if let spoken = interview.history.lastSpoken(with: .employer, about: rule),
      spoken.at >= debrief.at
    {
      return .held(.settled(by: spoken.reason))
    }
    let from = interview.opening(of: .employer, interview.at(debrief))
    let until = interview.opening(of: .employer, interview.answerDue)
    guard from.moment < until.moment else { return .held(.behind(.chaseEmployer)) }
    return .owed(
      Owed(
        .consultant, to: .employer, from: from,
        late: .earlier(interview.after(.lateAfter, from), until), until: until))
  }

  static let asks = "ask by when they will decide"
  static let settledBy =
    "a promise, feedback, speaking with the employer or a withdrawal; it ends when the answer is due"
}
