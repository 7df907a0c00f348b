import AgencySettings
import Domain

/// Take it to somebody else at the employer.
///
/// It takes the place of chasing when as many contacts as the policy allows, reached or not, have
/// not brought the answer that was due; it comes again as chasing does.
///
/// Chase: consultant to employer, from 1 wd after the last try, late 1 wd later.
enum EscalateEmployer: ChaseRule {
  static let rule = Rule.escalateEmployer

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.answerHold { return .held(hold) }
    let base = interview.answerDue
    let chases = interview.chases(since: base.moment)
    guard chases.count >= interview.settings[.employerMaxAttempts] else {
      return .held(.attempts(made: chases.count, of: .employerMaxAttempts))
    }
    let from = interview.nextChase(after: chases, base: base)
    return .owed(
      Owed(
        .consultant, to: .employer, from: from, late: interview.after(.lateAfter, from),
        also: [.setting(CountSetting.employerMaxAttempts.name)]))
  }

  static let asks = "ask somebody else there for the answer"
  static let settledBy = "a decision, a promise of a later date or a withdrawal"
}
