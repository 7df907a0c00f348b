/// A call or a message between two of the three.
public struct Contact: Hashable, Sendable {
  /// What came of it.
  public enum Result: String, CaseIterable, Hashable, Sendable {
    /// They spoke, or an answer came.
    case reached
    /// Nobody picked up.
    case noAnswer
    /// A message was left.
    case voicemail
    /// It was put in writing, so far without an answer.
    case wrote
  }

  /// Who called or wrote.
  public let chaser: Party
  /// To whom.
  public let target: Party
  /// What came of it.
  public let result: Result
  /// Anything worth keeping of it.
  public let note: String?

  /// A contact between two different parties; nil where they are the same.
  public init?(chaser: Party, target: Party, result: Result, note: String? = nil) {
    guard chaser != target else { return nil }
    self.chaser = chaser
    self.target = target
    self.result = result
    self.note = note
  }

  /// Whether they spoke.
  public var reached: Bool { result == .reached }

  /// Whether it was between these two, either way round.
  public func isBetween(_ one: Party, _ other: Party) -> Bool {
    (chaser == one && target == other) || (chaser == other && target == one)
  }
}
