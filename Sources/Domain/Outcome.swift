/// How an interview's matter ended.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  /// The candidate takes the job.
  case placed
  /// The employer said no.
  case rejected
  /// The candidate said no.
  case withdrawn
  /// Somebody else has the job.
  case filled
  /// Nobody pursues it any more.
  case abandoned
}
