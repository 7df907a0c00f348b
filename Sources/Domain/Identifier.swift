/// The number under which a thing of one kind is kept; numbers of different kinds cannot be mixed up.
public struct Identifier<Of>: Hashable, Comparable, Sendable {
  /// The number that people type, after `#` or bare.
  public let number: Int64

  /// The thing of that number.
  public init(_ number: Int64) {
    self.number = number
  }

  /// The order in which they were made.
  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.number < right.number
  }
}
