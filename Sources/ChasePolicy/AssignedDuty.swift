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
  /// The contact to ring about it at the employer; nil where there is none on record, or none was
  /// looked for.
  public var contact: EmployerContact?
  /// Its content in the words of a list, such as `Offer: tell Tom`; nil where the interview's journal
  /// was not read.
  public var matter: String?
  /// True if a list has it before the overdue: an offer, or what is to be done before an interview of
  /// the same day.
  public var comesFirst = false

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
      comesFirst: comesFirst, isLate: isLate, since: isLate ? duty.late ?? duty.from : duty.from,
      interview: interview.id, rule: duty.rule.place)
  }
}

/// The place of a duty on a list: offers and interviews of the day, then the overdue before the rest,
/// the longest waiting first.
public struct Urgency: Comparable, Hashable, Sendable {
  let comesFirst: Bool
  let isLate: Bool
  let since: Instant
  let interview: Identifier<Interview>
  let rule: Int

  private var rank: Int { comesFirst ? 0 : isLate ? 1 : 2 }

  /// Compares two places, the first on a list being the least.
  public static func < (left: Urgency, right: Urgency) -> Bool {
    (left.rank, left.since, left.interview, left.rule)
      < (right.rank, right.since, right.interview, right.rule)
  }
}
