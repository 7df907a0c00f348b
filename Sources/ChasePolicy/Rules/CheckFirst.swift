import Domain

/// Ask us before you ask the employer directly.
///
/// Direct contact that is allowed still waits for our go-ahead, since we may know something; so the
/// guidance has it. It is a right rather than a duty, and so never late.
///
/// Chase: candidate to consultant, from when the employer's answer is due, never late.
enum CheckFirst: ChaseRule {
  static let rule = Rule.checkFirst

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.directHold { return .held(hold) }
    if let cleared = interview.history.clearance { return .held(.settled(by: cleared.reason)) }
    return .owed(
      Owed(
        .candidate, to: .consultant, from: interview.answerDue,
        also: interview.history.permission.map { [$0.reason] } ?? []))
  }

  static let asks = "ask the consultant before asking the employer"
  static let settledBy = "a go-ahead, a decision, a no to direct contact or a withdrawal"
}
