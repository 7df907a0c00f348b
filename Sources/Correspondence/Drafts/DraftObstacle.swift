public import Domain

/// A reason why a kind of draft cannot be made for an interview.
public enum DraftObstacle: Error, Hashable, Sendable {
  /// The interview has not begun; its start is in the agency's zone.
  case notHeld(start: String)
  /// It was called off, or the candidate did not come.
  case didNotHappen
  /// The candidate would write to the employer, which nobody agreed to, or not now; worded as `may`
  /// words it.
  case directNotAllowed(ground: String)
  /// The candidate forgot nothing, as far as we know.
  case nothingForgotten
  /// The employer has decided.
  case answered(Decision)
  /// The candidate has withdrawn.
  case withdrawn
  /// The matter is closed.
  case closed(Outcome)
  /// The employer's last word is not a rejection.
  case notRejected
  /// The employer's last word is a rejection, which has a draft of its own.
  case rejected
}
