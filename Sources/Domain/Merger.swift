/// A merger of two records of one candidate, or of one employer.
public enum Merger: Hashable, Sendable {
  /// The first candidate's records become the second's.
  case candidates(gone: Candidate, kept: Candidate)
  /// Likewise of employers.
  case employers(gone: Employer, kept: Employer)

  /// The two candidates; nil where it is of employers.
  public var candidates: (gone: Candidate, kept: Candidate)? {
    if case .candidates(let gone, let kept) = self { (gone, kept) } else { nil }
  }

  /// The two employers; nil where it is of candidates.
  public var employers: (gone: Employer, kept: Employer)? {
    if case .employers(let gone, let kept) = self { (gone, kept) } else { nil }
  }

  /// True if it names one record twice.
  public var isOfOne: Bool {
    switch self {
    case .candidates(let gone, let kept): gone.id == kept.id
    case .employers(let gone, let kept): gone.id == kept.id
    }
  }

  /// The name that goes.
  public var gone: String {
    switch self {
    case .candidates(let gone, _): gone.name
    case .employers(let gone, _): gone.name
    }
  }

  /// The name that stays.
  public var kept: String {
    switch self {
    case .candidates(_, let kept): kept.name
    case .employers(_, let kept): kept.name
    }
  }

  /// The name of its kind, as JSON and the journal have it.
  public var kind: String {
    switch self {
    case .candidates: "candidatesMerged"
    case .employers: "employersMerged"
    }
  }
}

/// A merger as recorded, without an interview.
public struct RecordedMerger: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// The records merged.
  public let merger: Merger
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool

  /// A merger as it was read from the journal.
  public init(entry: Identifier<JournalEntry>, stamp: Stamp, merger: Merger, counts: Bool) {
    self.entry = entry
    self.stamp = stamp
    self.merger = merger
    self.counts = counts
  }
}
