public import WorkingTime

/// The recording command that an undo retracts, and what colleagues recorded on it since.
public struct UndoTarget: Hashable, Sendable {
  /// An entry that a colleague recorded later, on the same interview or matter.
  public struct Later: Hashable, Sendable {
    /// The entry.
    public let entry: Identifier<JournalEntry>
    /// The first word of their command.
    public let command: String
    /// The author and the time of recording.
    public let stamp: Stamp

    /// An entry that a colleague recorded.
    public init(entry: Identifier<JournalEntry>, command: String, stamp: Stamp) {
      self.entry = entry
      self.command = command
      self.stamp = stamp
    }
  }

  /// Its first entry that counts: what `undo` takes as a number.
  public let entry: Identifier<JournalEntry>
  /// Its first word.
  public let command: String
  /// The author and the time of recording.
  public let stamp: Stamp
  /// The interviews that it is about; empty where it is about none.
  public let interviews: [Identifier<Interview>]
  /// The entries of colleagues recorded since that still count, oldest first.
  public let since: [Later]

  /// A recording command, and what was recorded on it since.
  public init(
    entry: Identifier<JournalEntry>, command: String, stamp: Stamp,
    interviews: [Identifier<Interview>], since: [Later]
  ) {
    self.entry = entry
    self.command = command
    self.stamp = stamp
    self.interviews = interviews
    self.since = since
  }

  /// For how long after recording something an undo without a number takes it back.
  public static let hours = 12

  /// True if it is out of reach of an undo without a number: recorded more than ``hours`` ago, or
  /// followed by what a colleague recorded.
  public func isOutOfReach(at now: Instant) -> Bool {
    now.seconds(since: stamp.at) > Self.hours * 3600 || !since.isEmpty
  }
}
