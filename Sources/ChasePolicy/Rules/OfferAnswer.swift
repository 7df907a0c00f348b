import AgencySettings
import Domain

/// Ask the candidate for an answer to the offer.
///
/// The time at which the candidate has had 48 h since we told of it, or earlier on the last working
/// day before it expires; an offer that was not told yet waits for the telling.
///
/// Chase: consultant to candidate, from 48 h after telling or the day before it ends, late 1 wd later.
enum OfferAnswer: ChaseRule {
  static let rule = Rule.offerAnswer
  static let retryAfter: SpanSetting? = .candidateUrgentRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.offerHold { return .held(hold) }
    guard let offer = interview.history.feedback,
      let told = interview.history.lastTelling(
        of: offer.occurrence, to: .candidate, about: .relayNews)
    else { return .held(.behind(.relayNews)) }
    let base = interview.at(told.occurrence)
    var from = interview.opening(of: .agency, interview.after(.candidateUpdateWithin, base))
    let expiry = interview.expiry(of: offer)
    if let expiry {
      let eve = interview.lastWorkingDay(before: expiry)
      from = .earlier(from, interview.opening(of: .agency, .later(base, eve)))
    }
    var late = interview.after(.lateAfter, from)
    if let expiry { late = .later(from, .earlier(late, expiry)) }
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: late,
        also: from.origin == offer.reason ? [] : [offer.reason], expiry: expiry))
  }

  static let asks = "ask for an answer to the offer"
  static let settledBy = "a yes or a no, a closing, newer feedback or a withdrawal"
}

extension Situation {
  /// The reason why no answer to an offer is waited for; nil while one is.
  ///
  /// ``OfferRunOut`` asks it too.
  var offerHold: Hold? {
    guard decision == .offer else { return .waiting(for: .offer) }
    if let withdrawalHold { return withdrawalHold }
    return history.acceptance.map { .settled(by: $0.reason) }
  }
}
