public import WorkingTime

/// The employer's decision so far.
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

  /// True if the employer owes us no further answer about this interview.
  public var isDecisive: Bool {
    switch self {
    case .progress, .offer, .reject: true
    case .undecided, .hold: false
    }
  }
}

/// The employer's feedback on the candidate.
public struct Feedback: Hashable, Sendable {
  /// The decision; nil where it is one voice, such as one of a panel's, that decides nothing.
  public let decision: Decision?
  /// The date by which the employer promised to say more.
  public let hearBy: Deadline?
  /// The expiry of the offer.
  public let answerBy: Deadline?
  /// The text of the feedback.
  public let words: Words

  /// Feedback with the dates that were given.
  public init(
    decision: Decision?, hearBy: Deadline? = nil, answerBy: Deadline? = nil, words: Words = Words()
  ) {
    self.decision = decision
    self.hearBy = hearBy
    self.answerBy = answerBy
    self.words = words
  }

  /// The words of feedback: none of them decides who is to be chased.
  public struct Words: Hashable, Sendable {
    /// The person who gave it.
    public let from: String?
    /// The rating of the candidate, 1 to 5.
    public let rating: Int?
    /// The text that may be passed on.
    public let said: String?
    /// The candidate's strengths.
    public let strengths: [String]
    /// The employer's concerns.
    public let concerns: [String]
    /// A private note that stays between the employer and us.
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
