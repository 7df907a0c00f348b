/// An interview of which entries were found by their words.
public struct FoundInterview: Hashable, Sendable {
  /// The interview as it stands.
  public let interview: Interview
  /// The entries, the latest recorded first.
  public let entries: [JournalEntry]
  /// The entry that undid its booking; nil where it is booked.
  public let undoing: JournalEntry?

  /// An interview with what was found of it.
  public init(interview: Interview, entries: [JournalEntry], undoing: JournalEntry? = nil) {
    self.interview = interview
    self.entries = entries
    self.undoing = undoing
  }
}

/// The result of a search.
public struct FoundInterviews: Hashable, Sendable {
  /// The interviews with the latest entries found, at most as many as were asked for.
  public let interviews: [FoundInterview]
  /// The number of further interviews found.
  public let more: Int
  /// True if there may be still more, since the counting was given up.
  public let isCutShort: Bool

  /// The result of a search.
  public init(interviews: [FoundInterview], more: Int, isCutShort: Bool = false) {
    self.interviews = interviews
    self.more = more
    self.isCutShort = isCutShort
  }
}
