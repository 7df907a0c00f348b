public import WorkingTime

/// What forgetting a candidate comes to: what goes at once, what stays and until when, and where
/// they are still named.
public struct Forgetting: Hashable, Sendable {
  /// What may be held of a candidate, in the order in which it is told.
  public enum Matter: String, CaseIterable, Hashable, Sendable {
    /// How to reach them.
    case reach
    /// Names that they went by, records that were merged, edits by hand, holds that are over.
    case record
    /// What they told us, and what was agreed about it.
    case debriefs
    /// What employers said of them.
    case feedback
    /// What was promised, allowed, called, written, thanked for and snoozed.
    case contacts
    /// Whom they were to meet, and why something was called off.
    case reasons
    /// What was noted of their requests about their data.
    case requestNotes
    /// Their name, and which interviews they had: with whom, for what, when, and how each ended.
    case particulars
    /// What they asked about their data, and when that was heard, extended and answered.
    case requests
  }

  /// A matter, and how many entries say something of it.
  public struct Item: Hashable, Sendable {
    /// Which.
    public let matter: Matter
    /// How many entries.
    public let entries: Int

    /// A matter of so many entries.
    public init(_ matter: Matter, entries: Int) {
      self.matter = matter
      self.entries = entries
    }
  }

  /// Who, as everything goes by now.
  public let candidate: Candidate
  /// What is held, in the order of ``Matter``; what nothing is held of is left out.
  public let items: [Item]
  /// When the agency last did something for them.
  public let lastServed: Instant
  /// To the end of which date the particulars stay; nil where they go as well.
  public let keptUntil: LocalDate?
  /// Whether all but the particulars has gone before.
  public let isDone: Bool
  /// Their interviews.
  public let interviews: [Identifier<Interview>]
  /// Those of them that are open.
  public let open: [Interview]
  /// What keeps them from being forgotten; nil where nothing does.
  public let hold: LegalHold?
  /// Their requests about their data that are still to be answered.
  public let requests: [DataRequest]
  /// Where they are named in what was said of others.
  public let mentions: [Mention]

  /// What it comes to.
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

  /// Whether anything is held that goes, at once or on a date: what they asked stays.
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
  public let kind: String

  /// A place.
  public init(
    entry: Identifier<JournalEntry>, interview: Identifier<Interview>?, kind: String
  ) {
    self.entry = entry
    self.interview = interview
    self.kind = kind
  }
}

/// What a forgetting did.
public struct Forgotten: Hashable, Sendable {
  /// The entry that says so.
  public let entry: Identifier<JournalEntry>
  /// What it came to.
  public let forgetting: Forgetting
  /// How many entries say nothing any more.
  public let erased: Int

  /// A forgetting that was recorded.
  public init(entry: Identifier<JournalEntry>, forgetting: Forgetting, erased: Int) {
    self.entry = entry
    self.forgetting = forgetting
    self.erased = erased
  }
}
