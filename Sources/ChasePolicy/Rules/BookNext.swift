import AgencySettings
import Domain
import WorkingTime

/// Book the next interview.
///
/// An employer who wants to see the candidate again should not have to wait for us. A further
/// interview at or after that feedback settles it, and closes this one.
///
/// Chase: consultant to employer, from the feedback at their opening, late 2 wd later.
enum BookNext: ChaseRule {
  static let rule = Rule.bookNext

  static func finding(in interview: Situation) -> Finding {
    guard let feedback = interview.history.feedback, feedback.value.decision == .progress else {
      return .held(.waiting(for: .progress))
    }
    if let hold = interview.withdrawalHold { return .held(hold) }
    let from = interview.opening(of: .employer, interview.at(feedback.occurrence))
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(lateAfter, from)))
  }

  private static let lateAfter = Span(fixed: 2, .workingDays)

  static let asks = "book the next interview"
  static let settledBy = "a further interview, newer feedback, a closing or a withdrawal"
}
