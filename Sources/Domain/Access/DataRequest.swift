public import WorkingTime

/// What somebody asks about the data that are held of them.
///
/// Source: UK GDPR, articles 15 (access), 16 (rectification), 17 (erasure) and 21 (objection).
public enum DataRight: String, CaseIterable, Hashable, Sendable {
  /// To see them.
  case access
  /// To have them erased.
  case erasure
  /// That they be used no longer.
  case objection
  /// To have them put right.
  case rectification
}

/// What a candidate asked about the data held of them, and what became of it.
public struct DataRequest: Hashable, Sendable {
  /// What became of it: that its time was extended, or that it was answered.
  public struct Step: Hashable, Sendable {
    /// The number that `undo` takes.
    public let entry: Identifier<JournalEntry>
    /// When it happened.
    public let at: Instant
    /// Why, or how; nil where nobody said.
    public let note: String?

    /// A step as it was read from the journal.
    public init(entry: Identifier<JournalEntry>, at: Instant, note: String?) {
      self.entry = entry
      self.at = at
      self.note = note
    }
  }

  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// Who recorded it, when, by which clock: whose duty it is to answer.
  public let stamp: Stamp
  /// Who asked, as they are known now.
  public let candidate: Candidate
  /// What they asked.
  public let asks: DataRight
  /// When we heard of it.
  public let heard: Instant
  /// What there is to know of it beside.
  public let note: String?
  /// That the time to answer was extended, and why; nil where it was not.
  public let extended: Step?
  /// That it was answered; nil while it is open.
  public let answered: Step?

  /// A request with what became of it.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, candidate: Candidate, asks: DataRight,
    heard: Instant, note: String?, extended: Step? = nil, answered: Step? = nil
  ) {
    self.entry = entry
    self.stamp = stamp
    self.candidate = candidate
    self.asks = asks
    self.heard = heard
    self.note = note
    self.extended = extended
    self.answered = answered
  }
}

/// What is recorded of requests about data.
public enum RequestEvent: Hashable, Sendable {
  /// A candidate asked for something.
  case heard(Candidate, DataRight, note: String?)
  /// The time to answer one was extended, and they were told why.
  case extended(DataRequest, why: String)
  /// One was answered.
  case answered(DataRequest, note: String?)

  /// What kinds there are, by the names that JSON and the journal have for them.
  public enum Kind: String, Hashable, Sendable {
    case heard = "requestHeard"
    case extended = "requestExtended"
    case answered = "requestAnswered"
  }

  /// Of what kind it is.
  public var kind: Kind {
    switch self {
    case .heard: .heard
    case .extended: .extended
    case .answered: .answered
    }
  }
}

/// What was recorded of a request, in the journal.
public struct RecordedRequestEvent: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// Who recorded it, when, by which clock.
  public let stamp: Stamp
  /// When it happened.
  public let at: Instant
  /// Of what kind it is.
  public let kind: RequestEvent.Kind
  /// Who asked, as they are known now.
  public let candidate: Candidate
  /// What they asked.
  public let asks: DataRight
  /// What was said of it.
  public let note: String?
  /// The entry by which the request was recorded; its own where it is that.
  public let request: Identifier<JournalEntry>
  /// Whether it counts: no entry that counts retracts it.
  public let counts: Bool

  /// An entry as it was read from the journal.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, at: Instant, kind: RequestEvent.Kind,
    candidate: Candidate,
    asks: DataRight, note: String?, request: Identifier<JournalEntry>, counts: Bool
  ) {
    self.entry = entry
    self.stamp = stamp
    self.at = at
    self.kind = kind
    self.candidate = candidate
    self.asks = asks
    self.note = note
    self.request = request
    self.counts = counts
  }
}

extension Sequence where Element == RecordedRequestEvent {
  /// The requests that count, in the order of recording, each with what became of it.
  public var requests: [DataRequest] {
    let counting = filter(\.counts)
    let steps = Dictionary(grouping: counting.filter { $0.request != $0.entry }, by: \.request)
    return counting.filter { $0.request == $0.entry }.map { heard in
      let steps = steps[heard.entry] ?? []
      return DataRequest(
        entry: heard.entry, stamp: heard.stamp, candidate: heard.candidate, asks: heard.asks,
        heard: heard.at, note: heard.note,
        extended: steps.last { $0.kind == .extended }?.asStep,
        answered: steps.last { $0.kind == .answered }?.asStep)
    }
  }
}

extension RecordedRequestEvent {
  fileprivate var asStep: DataRequest.Step { .init(entry: entry, at: at, note: note) }
}
