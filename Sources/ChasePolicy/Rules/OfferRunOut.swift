import AgencySettings
import Domain

/// Ask the employer whether an offer stays open that ran out without an answer.
///
/// A call of ours that reached them since then, or a message, settles it, and so does the
/// candidate's answer.
///
/// Chase: consultant to employer, from the offer's expiry at their opening, late 1 wd later.
enum OfferRunOut: ChaseRule {
  static let rule = Rule.offerRunOut
  static let retryAfter: SpanSetting? = .employerRetryAfter

  static func finding(in interview: Situation) -> Finding {
    if let hold = interview.offerHold { return .held(hold) }
    guard let offer = interview.history.feedback, let expiry = interview.expiry(of: offer) else {
      return .held(.waiting(for: .expiry))
    }
    let ranOut = ComputedTime.later(expiry, interview.at(offer.occurrence))
    if let told = interview.history.lastTold(.employer, about: rule), told.at >= ranOut.moment {
      return .held(.settled(by: told.reason))
    }
    let from = interview.opening(of: .employer, ranOut)
    return .owed(
      Owed(.consultant, to: .employer, from: from, late: interview.after(.lateAfter, from)))
  }

  static let asks = "ask whether the offer stays open"
  static let settledBy = "reaching or writing to the employer, a yes or a no, or newer feedback"
}
