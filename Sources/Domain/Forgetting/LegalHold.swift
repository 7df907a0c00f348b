public import WorkingTime

/// A legal hold on a candidate's data: a claim is in court, or likely to be.
public struct LegalHold: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// Of whom, as they are now.
  public let candidate: Candidate
  /// The reason.
  public let reason: String
  /// To the end of which date.
  public let until: LocalDate
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool

  /// A hold as it was read from the journal.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, candidate: Candidate, reason: String,
    until: LocalDate, counts: Bool
  ) {
    self.entry = entry
    self.stamp = stamp
    self.candidate = candidate
    self.reason = reason
    self.until = until
    self.counts = counts
  }
}
