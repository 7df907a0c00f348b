import AgencySettings
import Domain

/// Take it to another person at the employer.
///
/// It takes the place of chasing when as many contacts as the policy allows, reached or not, have
/// not brought the answer that was due, or when the employer has promised more dates than it allows;
/// it comes again as chasing does.
///
/// Chase: consultant to employer, from 1 wd after the last try, late 1 wd later.
enum EscalateEmployer: ChaseRule {
  static let rule = Rule.escalateEmployer

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.answerHold { return .held(hold) }
    let base = interview.answerDue
    let chases = interview.history.tries(of: .employer, since: base.moment)
    guard let setting = interview.escalating(chases) else {
      return .held(.attempts(made: chases.count, of: .employerMaxAttempts))
    }
    return interview.chase(chases, base: base, also: [.setting(setting.name)])
  }

  static let asks = "ask another person there for the answer"
  static let settledBy = "a decision, a promise of a later date or a withdrawal"
}
