import AgencySettings
import Domain
import WorkingTime

/// Tell the candidate what the employer said.
///
/// Feedback, promises, a no to direct contact after a yes, and a closing that ends the matter for the
/// candidate are news until they heard from us of it, in a conversation or a message recorded after
/// the news. The earliest that is untold sets the time, and an offer that expires presses. It is owed
/// even when the interview is closed: every candidate hears how it ended.
///
/// Chase: consultant to candidate, from the news at our opening, late 48 h after it, or 4 wh.
enum RelayNews: ChaseRule {
  static let rule = Rule.relayNews
  static let retryAfter: SpanSetting? = .candidateUrgentRetryAfter

  static func finding(in interview: Situation) -> Finding {
    guard let news = interview.untoldNews.first else {
      let told = interview.history.news.last.flatMap {
        interview.history.lastTelling(of: $0, to: .candidate, about: rule)
      }
      return .held(told.map { .settled(by: $0.reason) } ?? .waiting(for: .news))
    }
    let learned = interview.at(news)
    let from = interview.opening(of: .agency, learned)
    var late = ComputedTime.later(
      interview.after(.candidateUpdateWithin, learned), interview.after(atLeast, from))
    let offers = interview.untoldNews.compactMap { interview.offer($0) }
    let expiry = offers.compactMap { interview.expiry(of: $0) }
      .min { $0.moment < $1.moment }
    if let expiry { late = .later(from, .earlier(late, expiry)) }
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: late, expiry: expiry,
        triesSince: offers.last?.at))
  }

  private static let atLeast = Span(fixed: 4, .workingHours)

  static let asks = "tell what the employer said"
  static let settledBy = "speaking with the candidate or writing to them"
}

extension Situation {
  /// The offer that a fact makes; nil where it makes none.
  fileprivate func offer(_ fact: Occurrence) -> Statement<Feedback>? {
    guard case .feedback(let feedback) = history.facts[fact.place].event,
      feedback.decision == .offer
    else { return nil }
    return Statement(feedback, fact)
  }

  /// The end of an offer, in our calendar; nil where it has no date.
  func expiry(of offer: Statement<Feedback>) -> ComputedTime? {
    offer.value.answerBy.map { end(of: offer.stating($0), in: .agency) }
  }
}
