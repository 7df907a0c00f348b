import AgencySettings
import Domain

/// Chase the employer whose answer is due.
///
/// Before that moment the employer is not to be chased: that is the point of asking for a date. A
/// promise in force is waited out, and its grace; feedback without a decision, two working days, or
/// ten where it was put on hold; where nothing was promised, two working days from the end of the
/// interview, or four while the candidate is silent. Every contact of ours since then, reached or
/// not, puts the next one off by a working day.
///
/// Chase: consultant to employer, from the end of their promise or 2 wd after, late 1 wd later.
enum ChaseEmployer: ChaseRule {
  static let rule = Rule.chaseEmployer

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.answerHold { return .held(hold) }
    guard interview.escalating == nil else { return .held(.behind(.escalateEmployer)) }
    return interview.chase()
  }

  static let asks = "chase for the answer"
  static let settledBy = "a decision, a promise of a later date or a withdrawal"
}
