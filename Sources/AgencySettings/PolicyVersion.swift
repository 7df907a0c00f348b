public import Domain

/// A recording that changed the policy.
public struct PolicyVersion: Hashable, Sendable {
  /// The kind of change.
  public enum Manner: Hashable, Sendable {
    /// Some terms were set; the others stayed as they were.
    case set
    /// A file was adopted: what it does not name went back to the default. With the file's name and
    /// its text as it was read.
    case adopted(source: String, text: String)
  }

  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// The kind of change.
  public let manner: Manner
  /// The choices, in the order in which they were given.
  public let changes: [PolicyChange]
  /// True if it counts: no entry that counts retracts it.
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
