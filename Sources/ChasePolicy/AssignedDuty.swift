public import Domain
public import WorkingTime

/// A duty with the interview that it is about, as a list shows it.
public struct AssignedDuty: Hashable, Sendable {
  /// What is owed.
  public let duty: Duty
  /// About which interview.
  public let interview: Interview
  /// Until when our lists keep silent about it; nil where nobody asked for silence.
  public let snoozedUntil: Instant?

  /// A duty of an interview.
  public init(duty: Duty, interview: Interview, snoozedUntil: Instant? = nil) {
    self.duty = duty
    self.interview = interview
    self.snoozedUntil = snoozedUntil
  }
}
