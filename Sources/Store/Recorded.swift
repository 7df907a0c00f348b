public import ChasePolicy
public import Domain

/// The result of a recording for one interview.
public struct Recorded: Hashable, Sendable {
  /// The first entry that it appended to this interview's journal.
  public let entry: Identifier<JournalEntry>
  /// The interview after the recording.
  public let interview: Interview
  /// Its duties after the recording.
  public let duties: [AssignedDuty]

  /// Creates a result.
  public init(entry: Identifier<JournalEntry>, interview: Interview, duties: [AssignedDuty]) {
    self.entry = entry
    self.interview = interview
    self.duties = duties
  }
}

/// The result of an undo.
public struct Undone: Hashable, Sendable {
  /// The first entry that it appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// The entries that it retracted, oldest first; an undo that was undone has retractions here.
  public let retracted: [JournalEntry]
  /// The entries that count again because it retracted retractions, oldest first.
  public let restored: [JournalEntry]
  /// The affected interviews as they are now, without those whose booking was undone.
  public let recorded: [Recorded]
  /// The effect on the policy; nil if there is none.
  public let policy: PolicyUndone?
  /// The effect on mergers of people; nil if there is none.
  public let people: PeopleUndone?
  /// The effect on records of data requests; nil if there is none.
  public let requests: RequestsUndone?

  /// Creates a result.
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
