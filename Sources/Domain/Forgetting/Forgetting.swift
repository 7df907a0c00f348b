public import WorkingTime

/// The effect of erasing a candidate: data erased at once, data retained and until when, and where
/// they are still named.
public struct Forgetting: Hashable, Sendable {
  /// The kinds of data that may be held of a candidate, in the order in which they are listed.
  public enum Matter: String, CaseIterable, Hashable, Sendable {
    /// Contact details.
    case reach
    /// Names that they went by, records that were merged, edits by hand, holds that are over.
    case record
    /// Debriefs, and agreements about them.
    case debriefs
    /// Feedback of employers.
    case feedback
    /// Promises, permissions, contacts, thank-yous and snoozes.
    case contacts
    /// People to meet, and reasons for cancelling.
    case reasons
    /// Notes on their data subject requests.
    case requestNotes
    /// Their name, and which interviews they had: with whom, for what, when, and how each ended.
    case particulars
    /// Their data subject requests, with the dates of receipt, extension and answer.
    case requests
  }

  /// A matter, and how many entries say something of it.
  public struct Item: Hashable, Sendable {
    /// The kind.
    public let matter: Matter
    /// The number of entries.
    public let entries: Int

    /// A matter of so many entries.
    public init(_ matter: Matter, entries: Int) {
      self.matter = matter
      self.entries = entries
    }
  }

  /// The candidate, as known now.
  public let candidate: Candidate
  /// The data held, in the order of ``Matter``, without kinds of which there is none.
  public let items: [Item]
  /// The time at which the agency last did something for them.
  public let lastServed: Instant
  /// To the end of which date the particulars stay; nil where they go as well.
  public let keptUntil: LocalDate?
  /// True if all but the particulars has gone before.
  public let isDone: Bool
  /// Their interviews.
  public let interviews: [Identifier<Interview>]
  /// Those of them that are open.
  public let open: [Interview]
  /// The reason why they can't be erased; nil if absent.
  public let hold: LegalHold?
  /// Their requests about their data that are still to be answered.
  public let requests: [DataRequest]
  /// The entries about others that name them.
  public let mentions: [Mention]

  /// The result.
  public init(
    candidate: Candidate, items: [Item], lastServed: Instant, keptUntil: LocalDate?, isDone: Bool,
    interviews: [Identifier<Interview>], open: [Interview], hold: LegalHold?,
    requests: [DataRequest] = [], mentions: [Mention]
  ) {
    self.candidate = candidate
    self.items = items
    self.lastServed = lastServed
    self.keptUntil = keptUntil
    self.isDone = isDone
    self.interviews = interviews
    self.open = open
    self.hold = hold
    self.requests = requests
    self.mentions = mentions
  }

  /// True if anything is held that goes, at once or on a date: what they asked stays.
  public var hasSomethingToErase: Bool { items.contains { $0.matter != .requests } }

  /// The request to see what is held that is still to be answered: what it asks for is not to be
  /// erased before.
  ///
  /// Source: Data Protection Act 2018, section 173: to erase what somebody asked to see, so that it
  /// need not be shown, is an offence.
  public var requestToSee: DataRequest? { requests.first { $0.asks == .access } }
}

extension Identifier where Of == Candidate {
  /// By which name a candidate's record goes once theirs is erased.
  public var erasedName: String { "(erased \(number))" }
}

/// A place in which a candidate is named, though it is not of them.
public struct Mention: Hashable, Sendable {
  /// The entry.
  public let entry: Identifier<JournalEntry>
  /// Of which interview; nil where it is of none.
  public let interview: Identifier<Interview>?
  /// Of what kind the entry is.
  public let kind: Event.Kind

  /// A place.
  public init(
    entry: Identifier<JournalEntry>, interview: Identifier<Interview>?, kind: Event.Kind
  ) {
    self.entry = entry
    self.interview = interview
    self.kind = kind
  }
}

/// The result of an erasure.
public struct Forgotten: Hashable, Sendable {
  /// The entry that says so.
  public let entry: Identifier<JournalEntry>
  /// The effect.
  public let forgetting: Forgetting
  /// The number of entries whose content was erased.
  public let erased: Int

  /// A forgetting that was recorded.
  public init(entry: Identifier<JournalEntry>, forgetting: Forgetting, erased: Int) {
    self.entry = entry
    self.forgetting = forgetting
    self.erased = erased
  }
}
