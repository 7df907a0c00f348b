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
    guard let setting = interview.escalating else {
      return .held(.attempts(made: interview.chases.count, of: .employerMaxAttempts))
    }
    return interview.chase(also: [.setting(.count(setting))])
  }

  static let asks = "ask another person there for the answer"
  static let settledBy = "a decision, a promise of a later date or a withdrawal"
}
