public import WorkingTime

/// A fact without its content: its kind, its time and its place among the facts of the interview.
public struct Occurrence: Hashable, Sendable {
  /// The kind of the event.
  public let kind: Event.Kind
  /// The time at which it happened.
  public let at: Instant
  /// Its place in the order of the facts.
  public let place: Int
}

/// A value that a fact states, such as a date or a decision.
public struct Statement<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The fact that states it.
  public let occurrence: Occurrence

  init(_ value: Value, _ occurrence: Occurrence) {
    self.value = value
    self.occurrence = occurrence
  }

  /// The time at which it was stated.
  public var at: Instant { occurrence.at }

  /// Another value that the same fact states.
  public func stating<Other>(_ other: Other) -> Statement<Other> {
    Statement<Other>(other, occurrence)
  }
}
