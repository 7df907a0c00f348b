/// A change by hand of what is known of a candidate or an employer.
public struct PersonEdit: Hashable, Sendable {
  /// The change.
  public enum Change: Hashable, Sendable {
    /// The name, which was another until then.
    case name(String, was: String)
    /// The telephone number; nil where it was removed.
    case phone(String?)
    /// The e-mail address; nil where it was removed.
    case email(String?)
  }

  /// Of whom, as they were before.
  public let person: PersonRecord.Person
  /// The changes, one for each field.
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

/// An edit as recorded, without an interview.
public struct RecordedEdit: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// The changes; the person is as they are now.
  public let edit: PersonEdit
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool

  /// An edit as it was read from the journal.
  public init(entry: Identifier<JournalEntry>, stamp: Stamp, edit: PersonEdit, counts: Bool) {
    self.entry = entry
    self.stamp = stamp
    self.edit = edit
    self.counts = counts
  }
}
