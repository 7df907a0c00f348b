public import Domain
public import WorkingTime

/// Which stored duties a list wants; one that has lapsed is in none.
public struct DutyQuery: Hashable, Sendable {
  /// At which moment.
  public var now: Instant
  /// Duties that have begun by then (due, overdue), or those that have not (upcoming).
  public var begun: Bool
  /// One consultant's, or everybody's.
  public var consultant: Identifier<Consultant>?
  /// One rule's only.
  public var rule: Rule?
  /// One employer's only.
  public var employer: Identifier<Employer>?

  /// A query.
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
