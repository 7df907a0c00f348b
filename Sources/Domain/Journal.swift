public import WorkingTime

/// The consultant who records, and the time.
public struct Stamp: Hashable, Sendable {
  /// The clock that the time of a recording was read from.
  public enum Clock: String, Hashable, Sendable {
    /// The machine's.
    case system
    /// A moment that the caller gave: no evidence of when it was recorded.
    case given
  }

  /// The consultant who records.
  public let consultant: Consultant
  /// The time of the recording.
  public let at: Instant
  /// The clock that it was read from.
  public let clock: Clock

  /// A recording by a consultant at an instant.
  public init(consultant: Consultant, at: Instant, clock: Clock) {
    self.consultant = consultant
    self.at = at
    self.clock = clock
  }
}

/// One entry of the journal: of an interview, of a person, or of the agency.
///
/// It never changes, except that its content may be erased at the request of the person concerned.
public struct JournalEntry: Hashable, Sendable {
  /// The subject of an entry.
  public enum Subject: Hashable, Sendable {
    /// An interview.
    case interview(Identifier<Interview>)
    /// A candidate, beyond their interviews.
    case candidate(Identifier<Candidate>)
    /// An employer, beyond their interviews.
    case employer(Identifier<Employer>)
    /// The agency: its policy, bank holidays and templates.
    case agency
  }

  /// The content of an entry.
  public enum Content: Hashable, Sendable {
    /// Something happened.
    case event(Event)
    /// An earlier entry was a mistake and no longer counts.
    case retraction(of: Identifier<JournalEntry>)
    /// Something of that kind happened; what it was has been erased.
    case erased(Event.Kind)
  }

  /// The number that `undo` takes.
  public let id: Identifier<JournalEntry>
  /// The subject.
  public let subject: Subject
  /// The time at which it happened.
  public let happenedAt: Instant
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// The content.
  public let content: Content
  /// True if it counts: no entry that counts retracts it.
  public let counts: Bool
  /// The entry that it corrects, with the place in which it counts; nil where it corrects none.
  public let amends: Amendment?

  /// A correction of an entry.
  public struct Amendment: Hashable, Sendable {
    /// The entry that is corrected.
    public let of: Identifier<JournalEntry>
    /// The entry in whose place the correction counts: the one corrected or, where what it says is
    /// news again, the correction itself.
    public let place: Identifier<JournalEntry>
    /// The time at which that entry was recorded.
    public let recordedAt: Instant

    /// A correction, as it was read from the journal.
    public init(
      of entry: Identifier<JournalEntry>, place: Identifier<JournalEntry>, recordedAt: Instant
    ) {
      of = entry
      self.place = place
      self.recordedAt = recordedAt
    }
  }

  /// An entry as it was read from the journal.
  public init(
    id: Identifier<JournalEntry>, subject: Subject, happenedAt: Instant, stamp: Stamp,
    content: Content, counts: Bool, amends: Amendment? = nil
  ) {
    self.id = id
    self.subject = subject
    self.happenedAt = happenedAt
    self.stamp = stamp
    self.content = content
    self.counts = counts
    self.amends = amends
  }
}

extension JournalEntry {
  /// The place in the order of recording in which it counts.
  public var place: Identifier<JournalEntry> { amends?.place ?? id }

  /// The time of recording for which it counts.
  public var recordedAt: Instant { amends?.recordedAt ?? stamp.at }

  /// The interview; nil for an entry of a person or the agency.
  public var interview: Identifier<Interview>? {
    if case .interview(let interview) = subject { interview } else { nil }
  }

  /// The event; nil for a retraction and for an erased entry.
  public var event: Event? {
    if case .event(let event) = content { event } else { nil }
  }

  /// True if its content was erased.
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
  /// The candidate's other interviews.
  public let related: [RelatedInterview]

  /// An interview and its journal, in whatever order that is.
  public init(
    interview: Interview, entries: [JournalEntry], related: [RelatedInterview] = []
  ) {
    self.interview = interview
    self.entries = entries.inOrder
    self.related = related
  }

  /// All that the policy may know of it; nil where no booking counts.
  public func policyFacts(in calendar: WorkingCalendar) -> InterviewFacts? {
    InterviewFacts(journal: entries, related: related, in: calendar)
  }
}

extension JournalEntry {
  /// The order of a journal: by the time at which entries happened, then by when they were recorded.
  fileprivate static func inOrder(_ one: JournalEntry, _ other: JournalEntry) -> Bool {
    (one.happenedAt, one.place, one.id) < (other.happenedAt, other.place, other.id)
  }
}

extension [JournalEntry] {
  /// The entries in the order of happening; as they are read from a journal, they are in it already.
  fileprivate var inOrder: [JournalEntry] {
    let isInOrder = indices.dropFirst().allSatisfy { !JournalEntry.inOrder(self[$0], self[$0 - 1]) }
    return isInOrder ? self : sorted(by: JournalEntry.inOrder)
  }

  /// The entries that count and record an event, by when it happened, then by when it was recorded.
  public var counting: [JournalEntry] { filter { $0.counts && $0.event != nil }.inOrder }

  /// The events of these entries, with their times.
  public var facts: [Fact] {
    compactMap { entry in
      entry.event.map {
        Fact(
          at: entry.happenedAt, recordedAt: entry.recordedAt, number: entry.place.number, $0)
      }
    }
  }
}

extension [JournalEntry] {
  /// True if the latest no-show was the employer's.
  public var isMissedByEmployer: Bool {
    last { $0.event?.kind == .noShow }?.event?.causedBy == .employer
  }
}

extension InterviewRecord {
  /// The entries that count and record an event, as far as it had happened by a moment.
  public func entries(upTo moment: Instant) -> [JournalEntry] {
    entries.filter { $0.counts && $0.happenedAt <= moment && $0.event != nil }
  }

  /// The facts that count, as far as they had happened by a moment.
  public func facts(upTo moment: Instant) -> [Fact] { entries(upTo: moment).facts }

  /// The facts known of the interview at an instant.
  public func history(upTo moment: Instant) -> InterviewHistory {
    InterviewHistory(facts(upTo: moment), of: interview.time)
  }
}
