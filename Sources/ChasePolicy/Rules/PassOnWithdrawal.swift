import AgencySettings
import Domain

/// Tell the employer that the candidate has withdrawn.
///
/// A candidate withdraws in so many words, by a latest debrief without interest, or by a closing
/// that says so. It is owed even when the matter is closed, until a contact of ours reached the
/// employer at or after it.
///
/// Chase: consultant to employer, from the withdrawal at their opening, late 1 wd later.
enum PassOnWithdrawal: ChaseRule {
  static let rule = Rule.passOnWithdrawal

  static func finding(in interview: Situation) -> Finding {
    guard let withdrawal = interview.history.withdrawal else {
      return .held(.waiting(for: .withdrawal))
    }
    if let told = interview.history.withdrawalToldBy { return .held(.settled(by: told.reason)) }
    let from = interview.opening(of: .employer, interview.at(withdrawal.occurrence))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "say that the candidate has withdrawn"
  static let settledBy = "reaching the employer"
}

extension InterviewHistory {
  /// The contact by which the employer knows of the withdrawal; nil if absent.
  ///
  /// ``CloseOut`` asks it too.
  var withdrawalToldBy: Occurrence? {
    guard let withdrawal, let reached = employer.lastReached, reached.at >= withdrawal.at else {
      return nil
    }
    return reached
  }
}
