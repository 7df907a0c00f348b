import AgencySettings
import Domain
import WorkingTime

/// Ask the employer why nobody came to the interview.
///
/// It is owed of a no-show of the employer's, until we have spoken with them at or after learning of
/// it.
///
/// Chase: consultant to employer, from the no-show at their opening, late 4 wh later.
enum EmployerNoShow: ChaseRule {
  static let rule = Rule.employerNoShow
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.employerNoShowHold { return .held(hold) }
    guard let missed = interview.noShowAt else { return .held(.waiting(for: .employerNoShow)) }
    let from = interview.opening(of: .employer, interview.at(missed, .interviewState))
    return .owed(
      Owed(
        .consultant, to: .employer, from: from, late: interview.after(NoShow.lateAfter, from)))
  }

  static let asks = "ask why nobody came to the interview"
  static let settledBy = "speaking with the employer"
}

extension Situation {
  /// The reason why nobody asks the employer about a no-show of theirs; nil while R16e applies.
  var employerNoShowHold: Hold? {
    guard let noShowAt, facts.stateBy == .employer else { return .waiting(for: .employerNoShow) }
    guard let spoken = history.lastSpoken(with: .employer, about: .employerNoShow),
      spoken.at >= noShowAt
    else { return nil }
    return .settled(by: spoken.reason)
  }
}
