public import Domain

/// One choice that was made or unset, for the agency or for one employer.
public struct PolicyChange: Hashable, Sendable {
  /// For which employer; nil for the whole agency.
  public let employer: Identifier<Employer>?
  /// The choices.
  public let term: PolicyTerm
  /// The value, written as `policy show` writes it; nil: back to what holds without a choice.
  public let text: String?

  /// A choice of a value as it is typed.
  ///
  /// Throws ``PolicyError/badValue(_:text:)`` where the term does not take it, or not for an employer.
  public init(
    _ term: PolicyTerm, _ text: String?, for employer: Identifier<Employer>? = nil
  ) throws(PolicyError) {
    var terms = PolicyTerms()
    try terms.set(term, text)
    guard employer == nil || term.isOfEmployersToo else {
      throw .badValue(term, text: text ?? "default")
    }
    self.employer = employer
    self.term = term
    self.text = terms.text(of: term)
  }
}

extension PolicyChange {
  /// The choice as the journal has it.
  public var choice: SettingChoice {
    SettingChoice(name: term.name, value: text, employer: employer)
  }

  /// Reads a choice of the journal; nil where no setting has the name, or it does not take the value.
  public init?(_ choice: SettingChoice) {
    guard let term = PolicyTerm(named: choice.name),
      let change = try? PolicyChange(term, choice.value, for: choice.employer)
    else { return nil }
    self = change
  }
}

extension [SettingChoice] {
  /// The choices as the policy reads them.
  public var changes: [PolicyChange] { compactMap { PolicyChange($0) } }
}

/// A reason why a policy can't be set.
public enum PolicyError: Error, Hashable, Sendable {
  /// The term does not take that value.
  case badValue(PolicyTerm, text: String)
  /// The agency's calendar, or that employer's, would never open, or would stay closed for more
  /// than 366 days.
  case neverOpens(employer: Identifier<Employer>?)
}
