public import WorkingTime

/// When the employer told us that they would decide.
public struct Promise: Hashable, Sendable {
  /// By when.
  public let by: Deadline
  /// Who said so.
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
