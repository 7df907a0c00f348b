public import AgencySettings
public import Domain
public import WorkingTime

/// A reason why a rule asks for nothing.
public enum Hold: Hashable, Sendable {
  /// The task is done, or no longer called for: by that fact.
  case settled(by: Reason)
  /// It waits for something that has not happened.
  case waiting(for: AwaitedEvent)
  /// The change was asked for by those who would hear of it.
  case ownChange(Reason)
  /// Nobody said who asked for the change.
  case unattributed(Reason)
  /// Another rule comes first, or has taken over.
  case behind(Rule)
  /// It waits for so many fruitless attempts; that many have been made.
  case attempts(made: Int, of: CountSetting)
  /// So many fruitless attempts are enough; the last is that fact.
  case givenUp(after: Int, of: CountSetting, last: Reason)
  /// Somebody said no: by that fact.
  case forbidden(by: Reason)
  /// The ground for it had run out by that time, before there was anything to do.
  case ranOut(Reason, at: Instant)
  /// Some of what was recorded has been erased, so that nothing can be said to be owed.
  case erased
}

/// An event that a rule may wait for.
public enum AwaitedEvent: String, CaseIterable, Hashable, Sendable {
  /// The candidate's account.
  case debrief
  /// A feedback or a promise of the employer.
  case news
  /// Something that the candidate wants the employer to hear.
  case message
  /// A word on whether candidate and employer may speak directly.
  case permission
  /// Our go-ahead to the candidate.
  case clearance
  /// Feedback that the employer wants to see the candidate again.
  case progress
  /// An offer.
  case offer
  /// The expiry of an offer: the offer has a date.
  case expiry
  /// The candidate's yes to an offer.
  case acceptance
  /// A withdrawal.
  case withdrawal
  /// The end of the matter, with everybody told: a rejection, a withdrawal, a yes to the offer, a
  /// no-show or a cancellation.
  case ending
  /// A no-show.
  case noShow
  /// A no-show of the employer's.
  case employerNoShow
  /// A move or a cancellation at another party's request.
  case change
  /// A placing of the candidate elsewhere.
  case placing
}
