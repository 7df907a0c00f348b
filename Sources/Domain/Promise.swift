public import WorkingTime

/// The employer's promise of a date for the decision.
public struct Promise: Hashable, Sendable {
  /// The date.
  public let by: Deadline
  /// The person who said so.
  public let from: String?
  /// In which words.
  public let words: String?

  /// A promise of an answer.
  public init(by: Deadline, from: String? = nil, words: String? = nil) {
    self.by = by
    self.from = from
    self.words = words
  }
}

extension Event {
  /// The date for the employer's decision that the event states in the employer's own words.
  public var employersDate: Deadline? {
    switch self {
    case .promise(let promise): promise.by
    case .feedback(let feedback): feedback.hearBy
    default: nil
    }
  }

  /// The date for the employer's decision that the event states: theirs, or as the candidate was told.
  public var decisionDate: Deadline? {
    if case .debrief(let debrief) = self { debrief.hearBy } else { employersDate }
  }
}
