import AgencySettings
import Domain

/// Pass on to the employer what the candidate left with us.
///
/// Points forgotten in the interview, and thanks sent through us, are worth something only while
/// the employer decides; so the guidance has it. Each waits for a contact of ours that reached the
/// employer, at or after it; the earliest that waits says when. A candidate who has withdrawn has
/// nothing to add.
///
/// Chase: consultant to employer, from the message at their opening, late 1 wd later.
enum PassOn: ChaseRule {
  static let rule = Rule.passOn

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.withdrawalHold { return .held(hold) }
    guard let message = interview.history.employer.pendingMessage else {
      return .held(nothingLeft(in: interview))
    }
    let from = interview.opening(of: .employer, interview.at(message))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  private static func nothingLeft(in interview: Situation) -> Hold {
    guard interview.history.employer.lastMessage != nil,
      let reached = interview.history.employer.lastReached
    else {
      return .waiting(for: .message)
    }
    return .settled(by: reached.reason)
  }

  static let asks = "pass on what the candidate left with us"
  static let settledBy = "reaching the employer, or a withdrawal"
}
