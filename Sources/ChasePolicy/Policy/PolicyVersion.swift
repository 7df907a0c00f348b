public import Domain

/// A recording that changed the policy.
public struct PolicyVersion: Hashable, Sendable {
  /// How it changed it.
  public enum Manner: Hashable, Sendable {
    /// Some terms were set; the others stayed as they were.
    case set
    /// A file was adopted: what it does not name went back to the default. With the file's name and
    /// its text as it was read.
    case adopted(source: String, text: String)
  }

  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// Who recorded it, when, by which clock.
  public let stamp: Stamp
  /// How it changed the policy.
  public let manner: Manner
  /// What was chosen, in the order in which it was given.
  public let changes: [PolicyChange]
  /// Whether it counts: nobody took it back.
  public let counts: Bool

  /// A version as it was read from the journal.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, manner: Manner, changes: [PolicyChange],
    counts: Bool
  ) {
    self.entry = entry
    self.stamp = stamp
    self.manner = manner
    self.changes = changes
    self.counts = counts
  }
}
