import AgencySettings
import Domain
import WorkingTime

/// Book the next interview.
///
/// An employer who wants to see the candidate again should not have to wait for us. A further
/// interview settles it; where that is called off, it is to be booked anew.
///
/// Chase: consultant to employer, from the feedback at their opening, late 2 wd later.
enum BookNext: ChaseRule {
  static let rule = Rule.bookNext
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    guard let feedback = interview.feedback, interview.decision == .progress else {
      return .held(.waiting(for: .progress))
    }
    if let hold = interview.withdrawalHold { return .held(hold) }
    if let acceptance = interview.history.acceptance {
      return .held(.settled(by: acceptance.reason))
    }
    var base = ComputedTime.later(
      interview.at(feedback),
      interview.promise.map { interview.end(of: $0, in: .employer) })
    for fallen in interview.history.fallen {
      base = .later(base, interview.at(fallen.at, fallen.booked.reason))
    }
    let from = interview.opening(of: .employer, base)
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(lateAfter, from)))
  }

  private static let lateAfter = Span(fixed: 2, .workingDays)

  static let asks = "book the next interview"
  static let settledBy = "a further interview, newer feedback, a closing or a withdrawal"
}
