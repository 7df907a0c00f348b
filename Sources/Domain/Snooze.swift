public import WorkingTime

/// Our silence about an interview, or about one rule of it, until a moment.
///
/// It moves no duty.
public struct Snooze: Hashable, Sendable {
  /// The end.
  public let until: Instant
  /// For what reason.
  public let why: String
  /// The one rule that is silenced; nil means all of them.
  public let rule: Rule?

  /// A snooze with its reason.
  public init(until: Instant, why: String, rule: Rule? = nil) {
    self.until = until
    self.why = why
    self.rule = rule
  }
}
