/// The recordings after an entry of the journal, and the interviews whose duties they may have
/// changed.
public struct RecordedChanges: Hashable, Sendable {
  /// A recording command.
  public struct Command: Hashable, Sendable {
    /// Its first entry, which `undo` takes as a number.
    public let entry: Identifier<JournalEntry>
    /// Its first word.
    public let command: String
    /// The consultant who recorded it.
    public let consultant: Identifier<Consultant>
    /// The interviews that it is about; empty where it is about none.
    public let interviews: Set<Identifier<Interview>>

    /// A recording command.
    public init(
      entry: Identifier<JournalEntry>, command: String, consultant: Identifier<Consultant>,
      interviews: Set<Identifier<Interview>>
    ) {
      self.entry = entry
      self.command = command
      self.consultant = consultant
      self.interviews = interviews
    }
  }

  /// The newest entry of the journal; nil if it is empty.
  public let newest: Identifier<JournalEntry>?
  /// The commands, in the order of their first entries.
  public let commands: [Command]
  /// The interviews whose duties may have changed; nil for any.
  public let interviews: Set<Identifier<Interview>>?

  /// The recordings after an entry; by default none.
  public init(
    newest: Identifier<JournalEntry>?, commands: [Command] = [],
    interviews: Set<Identifier<Interview>>? = []
  ) {
    self.newest = newest
    self.commands = commands
    self.interviews = interviews
  }
}
