public import Domain
public import WorkingTime

/// Why a rule asks for nothing.
public enum Hold: Hashable, Sendable {
  /// What it asks for is done, or no longer called for: by that fact.
  case settled(by: Reason)
  /// It waits for something that has not happened.
  case waiting(for: Occasion)
  /// Another rule comes first, or has taken over.
  case behind(Rule)
  /// It waits for so many fruitless attempts; that many have been made.
  case attempts(made: Int, of: CountSetting)
  /// Somebody said no: by that fact.
  case forbidden(by: Reason)
  /// What it rested on had run out by that moment, before there was anything to do.
  case ranOut(Reason, at: Instant)
}

/// What a rule may wait for.
public enum Occasion: String, CaseIterable, Hashable, Sendable {
  /// The candidate's account.
  case debrief
  /// A feedback or a promise of the employer.
  case news
  /// Something that the candidate wants the employer to hear.
  case message
  /// That somebody says whether candidate and employer may speak directly.
  case permission
  /// That we check, and tell the candidate to go ahead.
  case clearance
  /// That the employer wants to see the candidate again.
  case progress
  /// An offer.
  case offer
  /// That the candidate withdraws.
  case withdrawal
  /// That the matter is over: a rejection, a withdrawal or a no-show, with everybody told.
  case ending
  /// That the candidate does not come.
  case noShow
}
