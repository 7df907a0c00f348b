import Wording

/// The columns of a file, matched with their headings.
public struct ColumnGuess: Hashable, Sendable {
  /// A column that was found.
  public struct Found: Hashable, Sendable {
    /// The column's meaning.
    public let column: Column
    /// Its heading as in the file, white space collapsed.
    public let header: String
    /// Its index, counted from 0.
    public let index: Int
  }

  /// The columns found, in the order of `Column`.
  public let found: [Found]

  /// Matches headings to columns, overrides first.
  ///
  /// Throws if a required column is missing, two headings match one column, or an override names a
  /// heading that is absent or occurs twice.
  public init(headers: [String], overrides: [ColumnOverride] = []) throws(SheetError) {
    let headers = headers.map(\.collapsed)
    var isFree = headers.map { !$0.isEmpty }
    var said: [Column: [Int]] = [:]
    for override in overrides {
      let index = try Self.index(of: override.header, in: headers)
      isFree[index] = false
      if case .column(let column) = override.target { said[column, default: []].append(index) }
    }

    var found: [Found] = []
    let words = headers.map { Headings.words(of: $0) }
    for column in Column.allCases {
      let indices =
        said[column]
        ?? Headings.of(column).tiers.lazy
        .map { tier in words.indices.filter { isFree[$0] && tier.contains(words[$0]) } }
        .first { !$0.isEmpty } ?? []
      guard indices.count < 2 else { throw .ambiguous(column, indices.map { headers[$0] }) }
      for index in indices { isFree[index] = false }
      found += indices.map { Found(column: column, header: headers[$0], index: $0) }
    }
    let missing = Column.required.filter { column in !found.contains { $0.column == column } }
    let unused = headers.indices.filter { index in
      isFree[index] && !found.contains { $0.index == index }
    }
    guard missing.isEmpty else {
      throw .missing(missing, headers: headers, unused: unused.map { headers[$0] })
    }
    self.found = found
  }

  /// The match for a column; nil if the file does not have it.
  subscript(column: Column) -> Found? {
    found.first { $0.column == column }
  }

  private static func index(
    of header: String, in headers: [String]
  ) throws(SheetError) -> Int {
    let wanted = folded(header)
    let indices = headers.indices.filter { folded(headers[$0]) == wanted }
    guard let index = indices.first else { throw .noSuchHeader(header, headers: headers) }
    guard indices.count == 1 else { throw .repeatedHeader(header) }
    return index
  }
}
