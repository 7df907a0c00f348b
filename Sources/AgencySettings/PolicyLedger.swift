public import Domain

/// The policy after every version that counts, and the version that each choice is from.
public struct PolicyLedger: Hashable, Sendable {
  /// A choice that holds.
  public struct Choice: Hashable, Sendable {
    /// The choices.
    public let change: PolicyChange
    /// The version that it is from.
    public let version: PolicyVersion
  }

  private struct Place: Hashable {
    let employer: Identifier<Employer>?
    let term: PolicyTerm
  }

  private var choices: [Place: Choice] = [:]

  /// The policy after these versions, which are in the order of recording.
  public init(_ versions: [PolicyVersion]) {
    for version in versions where version.counts {
      if case .adopted = version.manner { choices = [:] }
      for change in version.changes {
        choices[Place(employer: change.employer, term: change.term)] =
          change.text == nil ? nil : Choice(change: change, version: version)
      }
    }
  }

  /// The choice that holds of a term for an employer, or with nil for the whole agency; nil where
  /// none was made there.
  public func choice(of term: PolicyTerm, for employer: Identifier<Employer>?) -> Choice? {
    choices[Place(employer: employer, term: term)]
  }

  /// The employers for whom anything was chosen, in the order of their numbers.
  public var employers: [Identifier<Employer>] {
    Set(choices.keys.compactMap(\.employer)).sorted()
  }

  /// Everything that was chosen, in no order.
  public var changes: [PolicyChange] { choices.values.map(\.change) }
}
