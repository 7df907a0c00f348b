import Engine

/// The rows of one sealed table, read once in the order of the entries.
final class SealedRows {
  /// The table's name.
  let tableName: [UInt8]
  /// The names of its columns, the entry first.
  let columns: [SealedName]
  private let key: [String]
  private let rows: Rows
  private var row: Row?
  /// The entry of the next row; nil at the end.
  private(set) var next: Int64?

  /// The rows of a source for these entries.
  init(_ source: SealedSource, of entries: ClosedRange<Int64>, in db: Database) throws {
    // A cached statement cannot be used twice at once, and single entries are read during a full
    // pass.
    let isPass = entries.upperBound == .max
    rows = try db.cursor(
      source.sql, [entries.lowerBound, entries.upperBound], isCached: !isPass)
    tableName = Array(source.name.utf8)
    columns = rows.columnNames.map(SealedName.init)
    key = source.key
    try goOn()
  }

  private func goOn() throws {
    row = try rows.next()
    next = try row?.get(at: 0)
  }

  /// Adds the rows of an entry to its sealed text; skips rows of earlier entries.
  func add(_ entry: Int64, to text: inout SealedText) throws {
    while let next, next <= entry {
      if let row, next == entry { try text.add(row, of: self) }
      try goOn()
    }
  }

  /// Returns the prefix of a column's name; nil if an entry has at most one row in this table.
  func place(of row: Row) throws -> String? {
    guard !key.isEmpty else { return nil }
    let table = String(decoding: tableName, as: UTF8.self)
    return ([table] + (try key.map { try row.stored($0).shown(in: $0) ?? "" })).joined(
      separator: ".") + "."
  }
}

/// The content of entries, read entry by entry from all tables at once.
struct SealedEntries {
  private let headers: SealedRows
  private let tables: [SealedRows]

  /// The entries of a range of numbers.
  init(_ entries: ClosedRange<Int64>, in db: Database) throws {
    try self.init(entries, from: SealedSource.all, in: db)
  }

  /// The entries of a small range of numbers; only tables with rows for them are opened.
  init(few entries: ClosedRange<Int64>, in db: Database) throws {
    try self.init(entries, from: SealedSource.withRows(of: entries, in: db), in: db)
  }

  private init(
    _ entries: ClosedRange<Int64>, from sources: [SealedSource], in db: Database
  ) throws {
    headers = try SealedRows(.header, of: entries, in: db)
    tables = try sources.map { try SealedRows($0, of: entries, in: db) }
  }

  /// The number of the next entry; nil at the end.
  var next: Int64? { headers.next }

  /// The names of the columns, without the first of each table.
  var columnNames: [String] {
    ([headers] + tables).flatMap { $0.columns.dropFirst() }.map(\.text)
  }

  /// Returns the header of an entry: who recorded it, when, and its kind.
  func header(of entry: Int64, wantsFields: Bool = false) throws -> SealedText {
    var text = SealedText(wantsFields: wantsFields)
    try headers.add(entry, to: &text)
    return text
  }

  /// Returns the content of an entry.
  func content(of entry: Int64, wantsFields: Bool = false) throws -> SealedText {
    var text = SealedText(wantsFields: wantsFields)
    for table in tables { try table.add(entry, to: &text) }
    return text
  }
}
