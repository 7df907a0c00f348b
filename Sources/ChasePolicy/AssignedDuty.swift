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
  /// The contact to ring about it at the employer; nil where nobody is known, or nobody was looked
  /// for.
  public var contact: EmployerContact?

  /// A duty of an interview.
  public init(duty: Duty, interview: Interview, snoozedUntil: Instant? = nil) {
    self.duty = duty
    self.interview = interview
    self.snoozedUntil = snoozedUntil
  }

  /// True if a snooze hides it at a given time.
  public func isSnoozed(at now: Instant) -> Bool {
    snoozedUntil.map { $0 > now } ?? false
  }

  /// Its place on a list at a given time.
  public func urgency(at now: Instant) -> Urgency {
    let isLate = duty.standing(at: now) == .overdue
    return Urgency(
      isLate: isLate, since: isLate ? duty.late ?? duty.from : duty.from,
      interview: interview.id, rule: duty.rule.number)
  }
}

/// The place of a duty on a list: the overdue before the rest, the longest waiting first.
public struct Urgency: Comparable, Sendable {
  let isLate: Bool
  let since: Instant
  let interview: Identifier<Interview>
  let rule: Int

  /// Compares two places, the first on a list being the least.
  public static func < (left: Urgency, right: Urgency) -> Bool {
    (left.isLate ? 0 : 1, left.since, left.interview, left.rule)
      < (right.isLate ? 0 : 1, right.since, right.interview, right.rule)
  }
}
