public import Domain
public import WorkingTime

/// A duty with the interview that it is about, as a list shows it.
public struct AssignedDuty: Hashable, Sendable {
  /// The duty.
  public let duty: Duty
  /// About which interview.
  public let interview: Interview
  /// The time until which a snooze hides it from lists; nil where it isn't snoozed.
  public let snoozedUntil: Instant?

  /// A duty of an interview.
  public init(duty: Duty, interview: Interview, snoozedUntil: Instant? = nil) {
    self.duty = duty
    self.interview = interview
    self.snoozedUntil = snoozedUntil
  }
}
