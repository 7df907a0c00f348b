import AgencySettings
import Domain

/// Tell the employer that the candidate has withdrawn.
///
/// A candidate withdraws in so many words, by a debrief without interest, by a no to the offer, or by a
/// closing that says so, until a later word of theirs takes it back. It is owed even when the matter
/// is closed, until a call of ours reached the employer, or a message, recorded after it, unless they
/// know already. A withdrawal before the interview is told before that starts.
///
/// Chase: consultant to employer, from the withdrawal at their opening, late 1 wd later.
enum PassOnWithdrawal: ChaseRule {
  static let rule = Rule.passOnWithdrawal
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    guard let withdrawal = interview.history.withdrawal else {
      return .held(.waiting(for: .withdrawal))
    }
    if let known = interview.withdrawalKnown { return .held(.settled(by: known.reason)) }
    let times = interview.telling(interview.at(withdrawal.occurrence), to: .employer) {
      interview.after(.lateAfter, $0)
    }
    return .owed(Owed(.consultant, to: .employer, from: times.from, late: times.late))
  }

  static let asks = "say that the candidate has withdrawn"
  static let settledBy = "reaching or writing to the employer"
}

extension Situation {
  /// The fact by which the employer knows of the withdrawal: a contact of ours, or the withdrawal
  /// itself where it says so; nil where there is none, or nothing to know.
  ///
  /// ``CloseOut`` asks it too.
  var withdrawalKnown: Occurrence? {
    guard let withdrawal = history.withdrawal else { return nil }
    if withdrawal.value.isTold { return withdrawal.occurrence }
    return history.lastTelling(of: withdrawal.occurrence, to: .employer, about: .passOnWithdrawal)?
      .occurrence
  }

  /// True if R13 applies.
  var isWithdrawalUntold: Bool { history.withdrawal != nil && withdrawalKnown == nil }
}
