/// The outcome of an interview for the agency.
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
