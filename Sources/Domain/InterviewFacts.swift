public import WorkingTime

/// Something that happened, and when.
public struct Fact: Hashable, Sendable {
  /// The time at which it happened, not at which it was recorded.
  public let at: Instant
  /// The event.
  public let event: Event

  /// An event at a moment.
  public init(at: Instant, _ event: Event) {
    self.at = at
    self.event = event
  }
}

/// All that the policy may know of one interview: its time, its state and what happened.
public struct InterviewFacts: Hashable, Sendable {
  /// From when until when it is held.
  public let time: InterviewTime
  /// The state.
  public let state: InterviewState
  /// What happened, ordered by when it did; of facts of one moment the one recorded later stands
  /// later.
  public let entries: [Fact]
  /// True if some of what happened has been erased: then nothing can be said to be owed.
  public let isForgotten: Bool

  /// Facts in the order in which they were recorded; they are put in the order of happening.
  public init(
    time: InterviewTime, state: InterviewState = .scheduled, entries: [Fact] = [],
    isForgotten: Bool = false
  ) {
    self.time = time
    self.state = state
    self.isForgotten = isForgotten
    self.entries = entries.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  /// The latest outcome; nil while it is open.
  public var outcome: Outcome? {
    entries.lazy.compactMap { if case .closed(let outcome) = $0.event { outcome } else { nil } }
      .last
  }
}
