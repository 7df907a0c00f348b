public import Domain
public import WorkingTime

/// A contact that one party owes another: from a moment, late after a moment, until a moment, and
/// because of named facts.
///
/// Where there is no `late` it is never late, where there is no `until` it never lapses. It knows no
/// clock: ``standing(at:)`` is told the time.
public struct Duty: Hashable, Sendable {
  /// The rule that asks for it.
  public let rule: Rule
  /// The party that is to make the contact.
  public let chaser: Party
  /// With whom.
  public let target: Party
  /// The first moment at which it is to be done.
  public let from: Instant
  /// The moment from which it is overdue.
  public let late: Instant?
  /// The moment from which it is no longer asked for.
  public let until: Instant?
  /// The facts and settings that it rests on; never empty.
  public let because: [Reason]

  /// A duty that a rule found.
  public init(
    rule: Rule, chaser: Party, target: Party, from: Instant, late: Instant? = nil,
    until: Instant? = nil, because: [Reason]
  ) {
    self.rule = rule
    self.chaser = chaser
    self.target = target
    self.from = from
    self.late = late
    self.until = until
    self.because = because
  }

  /// True if a consultant is to do it.
  public var isOurs: Bool { chaser == .consultant }

  /// The standing of the duty at a moment; all its intervals are half open.
  public func standing(at now: Instant) -> Standing {
    if let until, until <= now { return .lapsed }
    if now < from { return .upcoming }
    if let late, late <= now { return .overdue }
    return .due
  }
}

/// The standing of a duty at a moment: never stored, always computed.
public enum Standing: String, CaseIterable, Hashable, Sendable {
  /// Not yet to be done.
  case upcoming
  /// To be done now.
  case due
  /// To be done, and late.
  case overdue
  /// No longer asked for.
  case lapsed
}
