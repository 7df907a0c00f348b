public import WorkingTime

/// A right that a person exercises over the personal data held of them.
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

/// A data subject request, and its outcome.
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
  /// The person, as known now.
  public let person: DataSubject
  /// The right that they exercise.
  public let asks: DataRight
  /// The time at which we received it.
  public let heard: Instant
  /// A note.
  public let note: String?
  /// The extension of the time to answer, and its reason; nil if absent.
  public let extended: Step?
  /// The answer; nil while the request is open.
  public let answered: Step?

  /// A request with what became of it.
  public init(
    entry: Identifier<JournalEntry>, stamp: Stamp, person: DataSubject, asks: DataRight,
    heard: Instant, note: String?, extended: Step? = nil, answered: Step? = nil
  ) {
    self.entry = entry
    self.stamp = stamp
    self.person = person
    self.asks = asks
    self.heard = heard
    self.note = note
    self.extended = extended
    self.answered = answered
  }
}

/// An event of a data subject request.
public struct RequestEvent: Hashable, Sendable {
  /// The steps of a request.
  public enum Step: Hashable, Sendable {
    /// A request was made.
    case heard
    /// The time to answer was extended, and they were told why.
    case extended
    /// It was answered.
    case answered
  }

  /// The step.
  public let step: Step
  /// The person, as known now.
  public let person: DataSubject
  /// The right that they exercise.
  public let asks: DataRight
  /// A note; for an extension its reason.
  public let note: String?
  /// The entry by which the request was recorded; nil for that entry itself.
  public let request: Identifier<JournalEntry>?

  /// A step of a request.
  public init(
    _ step: Step, of person: DataSubject, asks: DataRight, note: String?,
    request: Identifier<JournalEntry>?
  ) {
    self.step = step
    self.person = person
    self.asks = asks
    self.note = note
    self.request = request
  }

  /// A request is made.
  public static func heard(_ person: DataSubject, _ asks: DataRight, note: String?) -> Self {
    Self(.heard, of: person, asks: asks, note: note, request: nil)
  }

  /// The time to answer a request is extended.
  public static func extended(_ request: DataRequest, why: String) -> Self {
    Self(
      .extended, of: request.person, asks: request.asks, note: why, request: request.entry)
  }

  /// A request is answered.
  public static func answered(_ request: DataRequest, note: String?) -> Self {
    Self(
      .answered, of: request.person, asks: request.asks, note: note, request: request.entry)
  }
}

extension Sequence where Element == JournalEntry {
  /// The data subject requests that count, in the order of recording, each with what became of it.
  public var requests: [DataRequest] {
    let counting = compactMap { entry -> (entry: JournalEntry, event: RequestEvent)? in
      guard entry.counts, case .request(let event) = entry.event else { return nil }
      return (entry, event)
    }
    let steps = Dictionary(grouping: counting, by: \.event.request)
    let step = { (entry: JournalEntry, step: RequestEvent.Step) -> DataRequest.Step? in
      steps[entry.id]?.last { $0.event.step == step }
        .map { .init(entry: $0.entry.id, at: $0.entry.happenedAt, note: $0.event.note) }
    }
    return (steps[nil] ?? []).map { entry, event in
      DataRequest(
        entry: entry.id, stamp: entry.stamp, person: event.person, asks: event.asks,
        heard: entry.happenedAt, note: event.note, extended: step(entry, .extended),
        answered: step(entry, .answered))
    }
  }
}
