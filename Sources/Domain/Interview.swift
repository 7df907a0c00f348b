public import WorkingTime

/// How far a vacancy's choosing has come.
public enum Stage: String, CaseIterable, Hashable, Sendable {
  case telephone, first, second, final, assessment
}

/// From when until when an interview is held; it never ends before it starts.
public struct InterviewTime: Hashable, Sendable {
  /// When it begins.
  public let start: Instant
  /// When it ends.
  public let end: Instant

  /// The time between two moments; nil where the end comes before the start.
  public init?(start: Instant, end: Instant) {
    guard start <= end else { return nil }
    self.start = start
    self.end = end
  }
}

/// Whether an interview is held.
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
  /// Who is interviewed.
  public let candidate: Candidate
  /// Who interviews.
  public let employer: Employer
  /// What the vacancy is called.
  public let vacancy: String
  /// How far the choosing has come, where that was said.
  public let stage: Stage?
  /// Who looks after it.
  public let consultant: Consultant
  /// From when until when.
  public let time: InterviewTime
  /// Whether it is held.
  public let state: InterviewState
  /// How it ended for us; nil while it is open.
  public let outcome: Outcome?

  /// An interview with all its particulars.
  public init(
    id: Identifier<Interview>, candidate: Candidate, employer: Employer, vacancy: String,
    stage: Stage?, consultant: Consultant, time: InterviewTime,
    state: InterviewState = .scheduled, outcome: Outcome? = nil
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
  }

  /// Whether anything can still be owed by ordinary course: neither cancelled nor closed.
  public var isOpen: Bool {
    if case .cancelled = state { return false }
    return outcome == nil
  }
}
