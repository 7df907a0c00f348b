import AgencySettings
import Domain

/// Tell the employer that the candidate takes the job.
///
/// A yes is worth nothing while it is with us alone. A no is a withdrawal, and passed on as one.
///
/// Chase: consultant to employer, from the yes at their opening, late 1 wd later.
enum PassOnAnswer: ChaseRule {
  static let rule = Rule.passOnAnswer
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    guard let acceptance = interview.history.acceptance else {
      return .held(.waiting(for: .acceptance))
    }
    if let hold = interview.withdrawalHold { return .held(hold) }
    if let told = interview.history.lastTelling(of: acceptance, to: .employer, about: rule) {
      return .held(.settled(by: told.reason))
    }
    let from = interview.opening(of: .employer, interview.at(acceptance))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "say that the candidate accepts the offer"
  static let settledBy = "reaching or writing to the employer, newer feedback or a withdrawal"
}

extension Situation {
  /// True if R14a applies.
  var isAnswerUntold: Bool {
    guard let acceptance = history.acceptance, history.withdrawal == nil else { return false }
    return !history.isTold(acceptance, to: .employer, about: .passOnAnswer)
  }
}
