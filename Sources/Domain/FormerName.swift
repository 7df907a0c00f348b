/// A name that somebody on record went by, and the one that they go by since.
public struct FormerName: Hashable, Sendable {
  /// The name that was given up, or that went when two records became one.
  public let former: String
  /// The name that holds now.
  public let now: String

  /// A name in the place of another.
  public init(former: String, now: String) {
    self.former = former
    self.now = now
  }
}
