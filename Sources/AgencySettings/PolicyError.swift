public import Domain

/// A reason why a policy can't be set.
public enum PolicyError: Error, Hashable, Sendable {
  /// The term does not take that value.
  case badValue(PolicyTerm, text: String)
  /// The agency's calendar, or that employer's, would never open, or would stay closed for more
  /// than 366 days.
  case neverOpens(employer: Identifier<Employer>?)
}
