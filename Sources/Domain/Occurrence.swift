public import WorkingTime

/// A fact without its content: its kind, its time and its place among the facts of the interview.
public struct Occurrence: Hashable, Sendable {
  /// The kind of the event.
  public let kind: Event.Kind
  /// The time at which it happened.
  public let at: Instant
  /// Its place in the order of the facts.
  public let place: Int
  /// The time at which it was recorded.
  public let recordedAt: Instant
  /// Its place among those recorded at one instant.
  public let number: Int64

  /// True if it can inform a party of another fact: it happened no earlier, and was recorded later.
  public func knows(of other: Occurrence) -> Bool {
    at >= other.at && (recordedAt, number) > (other.recordedAt, other.number)
  }
}

/// A value that a fact states, such as a date or a decision.
public struct Statement<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The fact that states it.
  public let occurrence: Occurrence

  /// A value, and the fact that states it.
  public init(_ value: Value, _ occurrence: Occurrence) {
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
