public import WorkingTime

/// Something of a candidate that is not kept for ever, and until when it is.
public struct RetentionItem: Hashable, Sendable {
  /// What it is.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// What was kept of somebody who was forgotten.
    case particulars
    /// Everything of somebody none of whose interviews is open, as `forget` erases it.
    case candidate
    /// What was told, said and written of interviews that are over.
    case notes
  }

  /// Whose.
  public let candidate: Candidate
  /// What.
  public let part: Part
  /// The last date on which it is kept.
  public let keptUntil: LocalDate
  /// Of which interviews.
  public let interviews: [Identifier<Interview>]
  /// What keeps it longer; nil where nothing does.
  public let hold: LegalHold?
  /// Their request to see it, which is still to be answered; nil where there is none.
  ///
  /// Source: Data Protection Act 2018, section 173, as for ``Forgetting/requestToSee``.
  public let requestToSee: DataRequest?

  /// Something that is kept so long.
  public init(
    _ part: Part, of candidate: Candidate, keptUntil: LocalDate,
    interviews: [Identifier<Interview>], hold: LegalHold? = nil,
    requestToSee: DataRequest? = nil
  ) {
    self.part = part
    self.candidate = candidate
    self.keptUntil = keptUntil
    self.interviews = interviews
    self.hold = hold
    self.requestToSee = requestToSee
  }

  /// Whether it is to go on a date: nothing keeps it longer.
  public func isDue(on today: LocalDate) -> Bool {
    keptUntil < today && hold == nil && requestToSee == nil
  }
}

/// What came of doing what is due.
public struct RetentionApplied: Hashable, Sendable {
  /// The entry that says so of each, in the order of the items.
  public let entries: [Identifier<JournalEntry>]
  /// What went.
  public let items: [RetentionItem]
  /// How many entries say nothing any more.
  public let erased: Int

  /// What went.
  public init(entries: [Identifier<JournalEntry>], items: [RetentionItem], erased: Int) {
    self.entries = entries
    self.items = items
    self.erased = erased
  }
}
