/// What a user says of a heading: which column it is, or that it is none.
public struct ColumnOverride: Hashable, Sendable {
  /// What a heading can be said to be.
  public enum Target: Hashable, Sendable {
    /// That column.
    case column(Column)
    /// Nothing that is read.
    case ignored
  }

  /// Why an override could not be read.
  public enum Unreadable: Error, Hashable, Sendable {
    /// It has no `=`, or nothing on one side of it.
    case notAPair(String)
    /// There is no such column.
    case unknownColumn(String)
  }

  /// The heading, as it stands in the file but for case and white space.
  public let header: String
  /// What it is.
  public let target: Target

  /// An override.
  public init(header: String, is target: Target) {
    self.header = header
    self.target = target
  }

  /// Reads `Client name=employer` or `Notes=ignore`; the heading may hold an `=` itself.
  public init(_ argument: String) throws(Unreadable) {
    guard let sign = argument.lastIndex(of: "=") else { throw .notAPair(argument) }
    let header = String(argument[..<sign]).collapsed
    let name = String(argument[argument.index(after: sign)...]).collapsed.lowercased()
    guard !header.isEmpty, !name.isEmpty else { throw .notAPair(argument) }
    if name == Self.ignoring {
      self.init(header: header, is: .ignored)
    } else if let column = Column(rawValue: name) {
      self.init(header: header, is: .column(column))
    } else {
      throw .unknownColumn(name)
    }
  }

  /// The names that may stand after the `=`.
  public static let targetNames = Column.allCases.map(\.rawValue) + [ignoring]

  private static let ignoring = "ignore"
}
