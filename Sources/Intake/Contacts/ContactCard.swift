/// How somebody can be reached, as a file of contacts has it.
public struct ContactCard: Hashable, Sendable {
  /// The line of the file on which it begins, counted from 1.
  public let line: Int
  /// Whose it is.
  public let name: String
  /// The number to ring, of several a mobile one.
  public let phone: String?
  /// Where to write.
  public let email: String?
}
