import AgencySettings
import Domain

/// Ask the candidate for an answer to the offer.
///
/// When the offer expires, or, where it has no date, when the candidate has had 48 h since we told
/// of it; an offer without a date that was not told yet waits for the telling.
///
/// Chase: consultant to candidate, from the offer's expiry or 48 h after telling, late 1 wd later.
enum OfferAnswer: ChaseRule {
  static let rule = Rule.offerAnswer

  static func finding(in interview: Situation) -> Finding {
    guard let offer = interview.history.feedback, offer.value.decision == .offer else {
      return .held(.waiting(for: .offer))
    }
    if let hold = interview.withdrawalHold { return .held(hold) }
    guard let base = base(of: offer, in: interview) else { return .held(.behind(.relayNews)) }
    let from = interview.opening(of: .agency, base)
    return .owed(
      Owed(
        .consultant, to: .candidate, from: from, late: interview.after(.lateAfter, from),
        also: from.origin == offer.reason ? [] : [offer.reason]))
  }

  private static func base(of offer: Statement<Feedback>, in interview: Situation) -> ComputedTime?
  {
    if let answerBy = offer.value.answerBy {
      return interview.end(
        of: offer.stating(answerBy), in: .agency)
    }
    guard interview.history.candidate.untoldNews == nil,
      let told = interview.history.candidate.firstConversationSinceFeedback
    else { return nil }
    return interview.after(.candidateUpdateWithin, interview.at(told))
  }

  static let asks = "ask for an answer to the offer"
  static let settledBy = "a closing, newer feedback or a withdrawal"
}
