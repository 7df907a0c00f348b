/// A change by hand of what is known of a candidate or an employer.
public struct PersonEdit: Hashable, Sendable {
  /// What is changed.
  public enum Change: Hashable, Sendable {
    /// The name, which was another until then.
    case name(String, was: String)
    /// The number to ring; nil where there is none any more.
    case phone(String?)
    /// Where to write; nil where there is no such address any more.
    case email(String?)
  }

  /// Of whom, as they were before.
  public let person: PersonRecord.Person
  /// What is changed, each thing once.
  public let changes: [Change]

  /// A change of some things.
  public init(_ person: PersonRecord.Person, _ changes: [Change]) {
    self.person = person
    self.changes = changes
  }

  /// The name of its kind, as JSON and the journal have it.
  public var kind: String {
    switch person {
    case .candidate: "candidateEdited"
    case .employer: "employerEdited"
    }
  }
}

/// An edit as it was recorded, of no interview.
public struct RecordedEdit: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// Who recorded it, when, by which clock.
  public let stamp: Stamp
  /// What was changed; the person is as they are now.
  public let edit: PersonEdit
  /// Whether it counts: no entry that counts retracts it.
  public let counts: Bool

  /// An edit as it was read from the journal.
  public init(entry: Identifier<JournalEntry>, stamp: Stamp, edit: PersonEdit, counts: Bool) {
    self.entry = entry
    self.stamp = stamp
    self.edit = edit
    self.counts = counts
  }
}
