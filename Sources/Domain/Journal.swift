public import WorkingTime

/// Who records, and when.
public struct Stamp: Hashable, Sendable {
  /// Which clock a recording's moment was read from.
  public enum Clock: String, Hashable, Sendable {
    /// The machine's.
    case system
    /// A moment that the caller gave: no evidence of when it was recorded.
    case given
  }

  /// Who records.
  public let consultant: Consultant
  /// When it is recorded.
  public let at: Instant
  /// Which clock said so.
  public let clock: Clock

  /// A recording by somebody at a moment.
  public init(consultant: Consultant, at: Instant, clock: Clock) {
    self.consultant = consultant
    self.at = at
    self.clock = clock
  }
}

/// One entry of the journal of an interview.
///
/// It never changes, but that what it says may be erased for the sake of the person whom it is about.
public struct JournalEntry: Hashable, Sendable {
  /// What an entry holds.
  public enum Content: Hashable, Sendable {
    /// Something happened.
    case event(Event)
    /// An earlier entry was a mistake, and counts no longer.
    case retraction(of: Identifier<JournalEntry>)
    /// Something of that kind happened; what it was has been erased.
    case erased(Event.Kind)
  }

  /// The number that `undo` takes.
  public let id: Identifier<JournalEntry>
  /// Of which interview.
  public let interview: Identifier<Interview>
  /// When it happened.
  public let happenedAt: Instant
  /// Who recorded it, when, by which clock.
  public let stamp: Stamp
  /// What it says.
  public let content: Content
  /// Whether it counts: no entry that counts retracts it.
  public let counts: Bool

  /// An entry as it was read from the journal.
  public init(
    id: Identifier<JournalEntry>, interview: Identifier<Interview>, happenedAt: Instant,
    stamp: Stamp, content: Content, counts: Bool
  ) {
    self.id = id
    self.interview = interview
    self.happenedAt = happenedAt
    self.stamp = stamp
    self.content = content
    self.counts = counts
  }
}

extension JournalEntry {
  /// Whether what it said has been erased.
  public var isErased: Bool {
    if case .erased = content { true } else { false }
  }
}

/// An interview with all that was recorded of it, oldest first by when it happened.
public struct InterviewRecord: Hashable, Sendable {
  /// The interview as it stands.
  public let interview: Interview
  /// Every entry, those that count no longer among them.
  public let entries: [JournalEntry]

  /// An interview and its journal, in whatever order that is.
  public init(interview: Interview, entries: [JournalEntry]) {
    self.interview = interview
    self.entries = entries.isInOrder ? entries : entries.sorted(by: JournalEntry.inOrder)
  }
}

extension JournalEntry {
  /// Whether one is told before another: what happened first, and of one moment what was recorded
  /// first.
  fileprivate static func inOrder(_ one: JournalEntry, _ other: JournalEntry) -> Bool {
    (one.happenedAt, one.id) < (other.happenedAt, other.id)
  }
}

extension [JournalEntry] {
  /// Whether each comes after the one before it, as they do where they are read from a journal.
  fileprivate var isInOrder: Bool {
    indices.dropFirst().allSatisfy { !JournalEntry.inOrder(self[$0], self[$0 - 1]) }
  }
}
