public import Domain

/// The policy after every entry about it that counts, and the entry that each choice is from.
public struct PolicyLedger: Hashable, Sendable {
  /// A choice that holds.
  public struct Choice: Hashable, Sendable {
    /// The choice.
    public let change: PolicyChange
    /// The entry that it is from.
    public let entry: JournalEntry
    /// The file that it is from; nil if it was set by itself.
    public let file: TextFile?
  }

  private struct Place: Hashable {
    let employer: Identifier<Employer>?
    let term: PolicyTerm
  }

  private var choices: [Place: Choice] = [:]

  /// The policy after these entries, which are in the order of recording; others are left out.
  public init(_ entries: [JournalEntry]) {
    for entry in entries where entry.counts {
      guard case .policy(let chosen, from: let file) = entry.event else { continue }
      if file != nil { choices = [:] }
      for change in chosen.changes {
        choices[Place(employer: change.employer, term: change.term)] =
          change.text == nil ? nil : Choice(change: change, entry: entry, file: file)
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
