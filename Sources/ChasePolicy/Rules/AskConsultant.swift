import Domain

/// Call us if you have heard nothing.
///
/// The guidance lets a candidate ask when the time for a word from us is over, weekends or not. It
/// is a right rather than a duty, and so never late.
///
/// Chase: candidate to consultant, from 48 h after they last heard from us, never late.
enum AskConsultant: ChaseRule {
  static let rule = Rule.askConsultant

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.updateHold { return .held(hold) }
    guard let base = interview.updateDue else { return .held(.waiting(for: .debrief)) }
    return .owed(Owed(.candidate, to: .consultant, from: base))
  }

  static let asks = "ask the consultant how things stand"
  static let settledBy = "speaking with the consultant, a decision or a withdrawal"
}
