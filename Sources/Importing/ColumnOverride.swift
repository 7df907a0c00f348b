import Wording

/// A user's statement of a heading's column, or that it is ignored.
public struct ColumnOverride: Hashable, Sendable {
  /// The column assigned to a heading.
  public enum Target: Hashable, Sendable {
    /// A column that is read.
    case column(Column)
    /// A column that is ignored.
    case ignored
  }

  /// The reason why an override could not be read.
  public enum Unreadable: Error, Hashable, Sendable {
    /// A text without `=`, or with nothing on one side of it.
    case notAPair(String)
    /// An unknown column.
    case unknownColumn(String)
  }

  /// The heading as in the file, ignoring case and white space.
  public let header: String
  /// The assigned column.
  public let target: Target
  /// True if a file without the heading is read all the same.
  public var isOptional = false

  /// Creates an override.
  public init(header: String, is target: Target, isOptional: Bool = false) {
    self.header = header
    self.target = target
    self.isOptional = isOptional
  }

  /// The override as it is typed: `Client name=employer`.
  public var typed: String {
    switch target {
    case .column(let column): "\(header)=\(column.rawValue)"
    case .ignored: "\(header)=\(Self.ignoring)"
    }
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

  /// The names allowed after the `=`.
  public static let targetNames = Column.allCases.map(\.rawValue) + [ignoring]

  private static let ignoring = "ignore"
}

extension ColumnOverride.Unreadable {
  /// The expected form, in words.
  public var expected: String {
    switch self {
    case .notAPair: "a heading and what it is, such as \"Client name=employer\""
    case .unknownColumn:
      "after the `=` one of " + Grammar.list(ColumnOverride.targetNames, conjunction: "or")
    }
  }
}
