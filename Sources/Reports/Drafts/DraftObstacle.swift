public import Domain

/// Why there can be no draft of a kind of an interview.
public enum DraftObstacle: Error, Hashable, Sendable {
  /// The interview is still to begin, then; said by the agency's clocks.
  case notHeld(start: String)
  /// It was called off, or the candidate did not come.
  case didNotHappen
  /// The candidate would write to the employer, which nobody agreed to, or not now; said as `may`
  /// says it.
  case directNotAllowed(ground: String)
  /// The candidate forgot nothing, as far as we know.
  case nothingForgotten
  /// The employer has decided.
  case answered(Decision)
  /// The candidate has withdrawn.
  case withdrawn
  /// The matter is closed.
  case closed(Outcome)
  /// The employer's last word is not a no.
  case notRejected
  /// It is, and has a draft of its own.
  case rejected
}
