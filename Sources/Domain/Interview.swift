public import WorkingTime

/// The interview stage of a vacancy.
public enum Stage: String, CaseIterable, Hashable, Sendable {
  case telephone, first, second, final, assessment
}

/// The start and end of an interview; it never ends before it starts.
public struct InterviewTime: Hashable, Sendable {
  /// The start.
  public let start: Instant
  /// The end.
  public let end: Instant

  /// The time between two moments; nil where the end comes before the start.
  public init?(start: Instant, end: Instant) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }
}

/// The state of an interview.
public enum InterviewState: Hashable, Sendable {
  /// It is to be held, or was.
  case scheduled
  /// It was called off at that moment.
  case cancelled(at: Instant?)
  /// The candidate did not come, as we learned at that moment.
  case noShow(at: Instant?)
}

/// A meeting of a candidate with an employer about a vacancy, as it stands after all that is
/// recorded of it.
public struct Interview: Hashable, Sendable {
  /// The number that `WHO` takes.
  public let id: Identifier<Interview>
  /// The candidate.
  public let candidate: Candidate
  /// The employer.
  public let employer: Employer
  /// The name of the vacancy.
  public let vacancy: String
  /// The interview stage, where it was said.
  public let stage: Stage?
  /// The consultant who looks after it.
  public let consultant: Consultant
  /// The start and end.
  public let time: InterviewTime
  /// The state.
  public let state: InterviewState
  /// The outcome; nil while it is open.
  public let outcome: Outcome?
  /// The colleague who covers it, perhaps no longer; nil where it was never lent, or is given back.
  public let cover: Cover?

  /// An interview with all its particulars.
  public init(
    id: Identifier<Interview>, candidate: Candidate, employer: Employer, vacancy: String,
    stage: Stage?, consultant: Consultant, time: InterviewTime,
    state: InterviewState = .scheduled, outcome: Outcome? = nil, cover: Cover? = nil
  ) {
    self.id = id
    self.candidate = candidate
    self.employer = employer
    self.vacancy = vacancy
    self.stage = stage
    self.consultant = consultant
    self.time = time
    self.state = state
    self.outcome = outcome
    self.cover = cover
  }

  /// True if anything can still be owed by ordinary course: neither cancelled nor closed.
  public var isOpen: Bool {
    if case .cancelled = state { return false }
    return outcome == nil
  }
}

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
