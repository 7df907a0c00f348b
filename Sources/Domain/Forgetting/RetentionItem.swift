public import WorkingTime

/// Something of a candidate that is not kept for ever, and until when it is.
public struct RetentionItem: Hashable, Sendable {
  /// The kind of data.
  public enum Part: String, CaseIterable, Hashable, Sendable {
    /// Particulars retained after an erasure.
    case particulars
    /// Everything about a person without an open interview, as `forget` erases it.
    case candidate
    /// The account of interviews that are over.
    case notes
  }

  /// The candidate.
  public let candidate: Candidate
  /// The data.
  public let part: Part
  /// The last date on which it is kept.
  public let keptUntil: LocalDate
  /// Of which interviews.
  public let interviews: [Identifier<Interview>]
  /// The entry of a legal hold that keeps it longer; nil if absent.
  public let hold: JournalEntry?
  /// Their open request to see it; nil if absent.
  ///
  /// Source: Data Protection Act 2018, section 173, as for ``Forgetting/requestToSee``.
  public let requestToSee: DataRequest?

  /// Something that is kept so long.
  public init(
    _ part: Part, of candidate: Candidate, keptUntil: LocalDate,
    interviews: [Identifier<Interview>], hold: JournalEntry? = nil,
    requestToSee: DataRequest? = nil
  ) {
    self.part = part
    self.candidate = candidate
    self.keptUntil = keptUntil
    self.interviews = interviews
    self.hold = hold
    self.requestToSee = requestToSee
  }

  /// True if it is to go on a date: nothing keeps it longer.
  public func isDue(on today: LocalDate) -> Bool {
    keptUntil < today && hold == nil && requestToSee == nil
  }
}

/// The result of erasing data that is due.
public struct RetentionApplied: Hashable, Sendable {
  /// The entry that says so of each, in the order of the items.
  public let entries: [Identifier<JournalEntry>]
  /// The data erased.
  public let items: [RetentionItem]
  /// The number of entries whose content was erased.
  public let erased: Int

  /// The data erased.
  public init(entries: [Identifier<JournalEntry>], items: [RetentionItem], erased: Int) {
    self.entries = entries
    self.items = items
    self.erased = erased
  }
}

/// A legal hold on a person's data: a claim is in court, or likely to be.
public struct LegalHold: Hashable, Sendable {
  /// The person, as known now.
  public let person: DataSubject
  /// The reason.
  public let reason: String
  /// To the end of which date.
  public let until: LocalDate

  /// A hold for a reason.
  public init(_ person: DataSubject, reason: String, until: LocalDate) {
    self.person = person
    self.reason = reason
    self.until = until
  }
}

extension JournalEntry {
  /// The legal hold that it records; nil if it records something else.
  public var hold: LegalHold? {
    if case .held(let hold) = event { hold } else { nil }
  }
}
