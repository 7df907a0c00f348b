public import WorkingTime

/// A right that a candidate exercises over the personal data held of them.
///
/// Source: UK GDPR, articles 15 (access), 16 (rectification), 17 (erasure) and 21 (objection).
public enum DataRight: String, CaseIterable, Hashable, Sendable {
  /// To see them.
  case access
  /// To have them erased.
  case erasure
  /// Objection to their use.
  case objection
  /// To have them put right.
  case rectification
}

/// A data subject request of a candidate, and its outcome.
public struct DataRequest: Hashable, Sendable {
  /// A later event of the request: an extension of its time, or the answer.
  public struct Step: Hashable, Sendable {
    /// The number that `undo` takes.
    public let entry: Identifier<JournalEntry>
    /// The time at which it happened.
    public let at: Instant
    /// The reason or the manner; nil where nobody said.
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
  /// The consultant who recorded it and has to answer, the time and the clock.
  public let stamp: Stamp
  /// The candidate, as known now.
  public let candidate: Candidate
  /// The right that they exercise.
  public let asks: DataRight
  /// The time at which we received it.
  public let heard: Instant
  /// A note.
  public let note: String?
  /// The extension of the time to answer, and its reason; nil where there is none.
  public let extended: Step?
  /// The answer; nil while the request is open.
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

/// An event of a data subject request.
public enum RequestEvent: Hashable, Sendable {
  /// A candidate asked for something.
  case heard(Candidate, DataRight, note: String?)
  /// The time to answer one was extended, and they were told why.
  case extended(DataRequest, why: String)
  /// One was answered.
  case answered(DataRequest, note: String?)

  /// The kinds of events, by their names in JSON and the journal.
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

/// An event of a data subject request, as recorded in the journal.
public struct RecordedRequestEvent: Hashable, Sendable {
  /// The number that `undo` takes.
  public let entry: Identifier<JournalEntry>
  /// The consultant who recorded it, the time and the clock.
  public let stamp: Stamp
  /// The time at which it happened.
  public let at: Instant
  /// Of what kind it is.
  public let kind: RequestEvent.Kind
  /// The candidate, as known now.
  public let candidate: Candidate
  /// The right that they exercise.
  public let asks: DataRight
  /// A note.
  public let note: String?
  /// The entry by which the request was recorded; its own where it is that.
  public let request: Identifier<JournalEntry>
  /// True if it counts: no entry that counts retracts it.
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
