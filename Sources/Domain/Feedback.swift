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

extension Feedback {
  /// The feedback with other words.
  init(_ feedback: Feedback, words: Words) {
    self.init(
      decision: feedback.decision, hearBy: feedback.hearBy, answerBy: feedback.answerBy,
      words: words)
  }
}

extension Feedback.Words {
  /// The words of several people side by side: what each said after their name and rating, or without
  /// these where it is not `named`, as it may be passed on to the candidate.
  ///
  /// They stand on one line, since not every format keeps the end of a line. A rating that not all
  /// gave is in no field of its own.
  init(of voices: [Feedback.Words], named: Bool) {
    guard voices.count != 1 else {
      self = voices[0]
      return
    }
    let ratings = Set(voices.compactMap(\.rating))
    func joined(_ texts: [String?]) -> String? {
      let texts = texts.compactMap(\.self)
      return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
    self.init(
      from: joined(voices.map(\.from)),
      rating: ratings.count == 1 ? ratings.first : nil,
      said: joined(voices.map { named ? $0.attributed : $0.said }),
      strengths: voices.flatMap(\.strengths), concerns: voices.flatMap(\.concerns),
      confidential: joined(voices.map(\.confidential)))
  }

  /// The words of one person after their name and rating; nil if they only named strengths or concerns.
  private var attributed: String? {
    let mark = rating.map { "\($0) of 5" }
    let speaker = [from, mark].compactMap(\.self).joined(separator: ", ")
    guard said != nil || mark != nil else { return nil }
    return [speaker.isEmpty ? nil : speaker, said].compactMap(\.self).joined(separator: ": ")
  }
}
