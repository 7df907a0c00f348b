public import WorkingTime

/// The choice of interviews for a report.
public struct ReportFilter: Hashable, Sendable {
  /// Those of one employer.
  public var employer: Identifier<Employer>?
  /// Those of one candidate.
  public var candidate: Identifier<Candidate>?
  /// Those that one consultant looks after.
  public var consultant: Identifier<Consultant>?
  /// Those for one vacancy, by a part of its title.
  public var vacancy: String?
  /// Those that start at that moment or later.
  public var from: Instant?
  /// Those that start before that moment.
  public var to: Instant?

  /// No filter at all.
  public init() {}
}
