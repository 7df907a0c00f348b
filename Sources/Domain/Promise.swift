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

/// The dates that an employer gave for a decision, in order.
public struct PromisedDates: Hashable, Sendable {
  /// Every date that was given, one given again among them.
  public let all: [Deadline]

  /// The number of times that a date replaced a different one.
  public var moves: Int { zip(all, all.dropFirst()).count { $0 != $1 } }

  /// The first date, where another has replaced it since; nil where it still stands.
  public var firstOfSeveral: Deadline? { moves > 0 ? all.first : nil }
}

extension [Fact] {
  /// The dates that the employer gave for the decision: promises, and those that came with feedback.
  public var promisedDates: PromisedDates {
    PromisedDates(all: compactMap(\.event.employersDate))
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
