public import WorkingTime

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

/// A candidate who has not called back after an interview, though the time for it is over.
public struct SilentCandidate: Hashable, Sendable {
  /// The interview that the candidate was to call about.
  public let interview: Interview
  /// The time by which the candidate was to call.
  public let calledBackBy: Instant
  /// Our calls to the candidate since the interview's end that reached nobody.
  public let tries: Int
  /// The time from which it is our turn to call; nil where no rule asks us to.
  public let callFrom: Instant?
  /// True if it is time to write: so many calls reached nobody.
  public let isToBeWritten: Bool

  /// A silence, with what was done about it.
  public init(
    interview: Interview, calledBackBy: Instant, tries: Int, callFrom: Instant?,
    isToBeWritten: Bool = false
  ) {
    self.interview = interview
    self.calledBackBy = calledBackBy
    self.tries = tries
    self.callFrom = callFrom
    self.isToBeWritten = isToBeWritten
  }

  /// The length of the silence at a moment, in seconds since the interview's end.
  public func silentSeconds(at now: Instant) -> Int {
    now.seconds(since: interview.time.end)
  }
}

/// The choice of interviews for a report.
public struct ReportFilter: Hashable, Sendable {
  /// Those of one employer.
  public var employer: Identifier<Employer>?
  /// Those of one candidate.
  public var candidate: Identifier<Candidate>?
  /// Those that one consultant looks after.
  public var consultant: Identifier<Consultant>?
  /// Those for one vacancy, by a part of its title.
  public var vacancy: String?
  /// Those that start at that moment or later.
  public var from: Instant?
  /// Those that start before that moment.
  public var to: Instant?

  /// No filter at all.
  public init() {}
}

/// A query for stored duties; lapsed ones are never included.
public struct DutyQuery: Hashable, Sendable {
  /// The time of the query.
  public var now: Instant
  /// True for duties that have begun by then (due, overdue), false for later ones (upcoming).
  public var begun: Bool
  /// The consultant whose duties are wanted; nil for everybody's.
  public var consultant: Identifier<Consultant>?
  /// The rule whose duties are wanted; nil for all.
  public var rule: Rule?
  /// The employer whose duties are wanted; nil for all.
  public var employer: Identifier<Employer>?
  /// The interviews whose duties are wanted; nil for all.
  public var interviews: Set<Identifier<Interview>>?

  /// Creates a query.
  public init(
    now: Instant, begun: Bool = true, consultant: Identifier<Consultant>? = nil, rule: Rule? = nil,
    employer: Identifier<Employer>? = nil, interviews: Set<Identifier<Interview>>? = nil
  ) {
    self.now = now
    self.begun = begun
    self.consultant = consultant
    self.rule = rule
    self.employer = employer
    self.interviews = interviews
  }

  /// The same query for one consultant's duties, or for all consultants'.
  public func of(_ consultant: Identifier<Consultant>?) -> DutyQuery {
    var query = self
    query.consultant = consultant
    return query
  }
}
