public import ChasePolicy
public import Domain

/// What a recording did to one interview.
public struct Recorded: Hashable, Sendable {
  /// The first entry that it appended to this interview's journal.
  public let entry: Identifier<JournalEntry>
  /// The interview as it stands now.
  public let interview: Interview
  /// Its duties as they stand now.
  public let duties: [AssignedDuty]

  /// An answer to a recording.
  public init(entry: Identifier<JournalEntry>, interview: Interview, duties: [AssignedDuty]) {
    self.entry = entry
    self.interview = interview
    self.duties = duties
  }
}

/// What an undo took back.
public struct Undone: Hashable, Sendable {
  /// The first entry that it appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// The entries that it retracted, oldest first; an undo that was undone has retractions here.
  public let retracted: [JournalEntry]
  /// The entries that count again because it retracted retractions, oldest first.
  public let restored: [JournalEntry]
  /// The interviews that it touched, as they stand now; those whose booking was taken back are not
  /// among them.
  public let recorded: [Recorded]
  /// What it did to the policy; nil where it touched none.
  public let policy: PolicyUndone?
  /// What it did to mergers of people; nil where it touched none.
  public let people: PeopleUndone?
  /// What it did to what was recorded of requests about data; nil where it touched none.
  public let requests: RequestsUndone?

  /// An answer to an undo.
  public init(
    entry: Identifier<JournalEntry>, retracted: [JournalEntry], restored: [JournalEntry],
    recorded: [Recorded], policy: PolicyUndone? = nil, people: PeopleUndone? = nil,
    requests: RequestsUndone? = nil
  ) {
    self.entry = entry
    self.retracted = retracted
    self.restored = restored
    self.recorded = recorded
    self.policy = policy
    self.people = people
    self.requests = requests
  }
}
