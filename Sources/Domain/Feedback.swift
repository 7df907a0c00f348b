public import WorkingTime

/// What the employer decided, as far as they have.
public enum Decision: String, CaseIterable, Hashable, Sendable {
  /// They are still thinking.
  case undecided
  /// They have put it off.
  case hold
  /// They want to see the candidate again.
  case progress
  /// They offer the job.
  case offer
  /// They say no.
  case reject

  /// Whether the employer owes us no further answer about this interview.
  public var isDecisive: Bool {
    switch self {
    case .progress, .offer, .reject: true
    case .undecided, .hold: false
    }
  }
}

/// What the employer says of the candidate.
public struct Feedback: Hashable, Sendable {
  /// What they decided.
  public let decision: Decision
  /// When they said we should hear more.
  public let hearBy: Deadline?
  /// When their offer expires.
  public let answerBy: Deadline?
  /// What they said.
  public let words: Words

  /// Feedback with the dates that were given.
  public init(
    decision: Decision, hearBy: Deadline? = nil, answerBy: Deadline? = nil, words: Words = Words()
  ) {
    self.decision = decision
    self.hearBy = hearBy
    self.answerBy = answerBy
    self.words = words
  }

  /// The words of feedback: none of them decides who is to be chased.
  public struct Words: Hashable, Sendable {
    /// Who gave it.
    public let from: String?
    /// How good the candidate was, 1 to 5.
    public let rating: Int?
    /// What was said, fit to be passed on.
    public let said: String?
    /// What was strong.
    public let strengths: [String]
    /// What was weak.
    public let concerns: [String]
    /// What stays between the employer and us.
    public let confidential: String?

    /// Words in which only what was said is filled in.
    public init(
      from: String? = nil, rating: Int? = nil, said: String? = nil, strengths: [String] = [],
      concerns: [String] = [], confidential: String? = nil
    ) {
      self.from = from
      self.rating = rating
      self.said = said
      self.strengths = strengths
      self.concerns = concerns
      self.confidential = confidential
    }
  }
}
