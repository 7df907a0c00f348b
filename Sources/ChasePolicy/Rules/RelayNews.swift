import AgencySettings
import Domain
import WorkingTime

/// Tell the candidate what the employer said.
///
/// Feedback and promises are news until we have spoken with the candidate at or after them. The
/// earliest that is untold sets the time. It is owed even when the interview is closed: every
/// candidate hears how it ended.
///
/// Chase: consultant to candidate, from the news at our opening, late 48 h after it, or 4 wh.
enum RelayNews: ChaseRule {
  static let rule = Rule.relayNews

  static func finding(in interview: Situation) -> Finding {
    guard let news = interview.history.candidate.untoldNews else {
      guard interview.history.news != nil, let told = interview.history.candidate.lastConversation
      else {
        return .held(.waiting(for: .news))
      }
      return .held(.settled(by: told.reason))
    }
    let learned = interview.at(news)
    let from = interview.opening(of: .agency, learned)
    let late = ComputedTime.later(
      interview.after(.candidateUpdateWithin, learned), interview.after(atLeast, from))
    return .owed(Owed(.consultant, to: .candidate, from: from, late: late))
  }

  private static let atLeast = Span(fixed: 4, .workingHours)

  static let asks = "tell what the employer said"
  static let settledBy = "speaking with the candidate"
}
