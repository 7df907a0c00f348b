public import Domain
public import WorkingTime

/// A query for stored duties; lapsed ones are never included.
public struct DutyQuery: Hashable, Sendable {
  /// The time of the query.
  public var now: Instant
  /// True for duties that have begun by then (due, overdue), false for later ones (upcoming).
  public var begun: Bool
  /// The consultant whose duties are wanted; nil for everybody's.
  public var consultant: Identifier<Consultant>?
  /// The rule whose duties are wanted; nil for all.
  public var rule: Rule?
  /// The employer whose duties are wanted; nil for all.
  public var employer: Identifier<Employer>?

  /// Creates a query.
  public init(
    now: Instant, begun: Bool = true, consultant: Identifier<Consultant>? = nil, rule: Rule? = nil,
    employer: Identifier<Employer>? = nil
  ) {
    self.now = now
    self.begun = begun
    self.consultant = consultant
    self.rule = rule
    self.employer = employer
  }
}
