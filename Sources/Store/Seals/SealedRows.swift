import GRDB

/// The rows of one table that seals cover, read once from an entry on, in the order of the entries.
final class SealedRows {
  /// What the table is called.
  let tableName: [UInt8]
  /// What its columns are called, the entry first.
  let columns: [SealedName]
  private let key: [String]
  private let rows: Rows
  private var row: Row?
  /// The entry whose row comes next; nil at the end.
  private(set) var next: Int64?

  /// The rows of a source that belong to these entries.
  init(_ source: SealedSource, of entries: ClosedRange<Int64>, in db: Database) throws {
    // Cached statements are one each, and one entry is looked at in the middle of a pass over all.
    let isPass = entries.upperBound == .max
    let statement =
      try isPass
      ? db.makeStatement(sql: source.sql) : db.cachedStatement(sql: source.sql)
    tableName = Array(source.name.utf8)
    columns = statement.columnNames.map(SealedName.init)
    key = source.key
    rows = try Rows(statement, [entries.lowerBound, entries.upperBound])
    try goOn()
  }

  private func goOn() throws {
    row = try rows.next()
    next = try row?.get(at: 0)
  }

  /// Adds the rows of an entry to what its seal covers; rows of entries before it are passed over.
  func add(_ entry: Int64, to text: inout SealedText) throws {
    while let next, next <= entry {
      if let row, next == entry { try text.add(row, of: self) }
      try goOn()
    }
  }

  /// What comes before the name of a column; nil where an entry has but one row of this table.
  func place(of row: Row) throws -> String? {
    guard !key.isEmpty else { return nil }
    let table = String(decoding: tableName, as: UTF8.self)
    return ([table] + (try key.map { try row.stored($0).shown(in: $0) ?? "" })).joined(
      separator: ".") + "."
  }
}

/// What entries say, entry by entry, from all the tables at once.
struct SealedEntries {
  private let headers: SealedRows
  private let tables: [SealedRows]

  /// The entries of a range of numbers.
  init(_ entries: ClosedRange<Int64>, in db: Database) throws {
    try self.init(entries, from: SealedSource.all, in: db)
  }

  /// The entries of a range of numbers, of which few tables say something: the others are not opened.
  init(few entries: ClosedRange<Int64>, in db: Database) throws {
    try self.init(entries, from: SealedSource.withRows(of: entries, in: db), in: db)
  }

  private init(
    _ entries: ClosedRange<Int64>, from sources: [SealedSource], in db: Database
  ) throws {
    headers = try SealedRows(.header, of: entries, in: db)
    tables = try sources.map { try SealedRows($0, of: entries, in: db) }
  }

  /// The number of the entry that comes next; nil at the end.
  var next: Int64? { headers.next }

  /// What the columns of entries and of tables with one row for each are called.
  var columnNames: [String] {
    ([headers] + tables).flatMap { $0.columns.dropFirst() }.map(\.text)
  }

  /// The header of an entry: who recorded it, when, and of what kind it is.
  func header(of entry: Int64, wantsFields: Bool = false) throws -> SealedText {
    var text = SealedText(wantsFields: wantsFields)
    try headers.add(entry, to: &text)
    return text
  }

  /// What an entry says.
  func content(of entry: Int64, wantsFields: Bool = false) throws -> SealedText {
    var text = SealedText(wantsFields: wantsFields)
    for table in tables { try table.add(entry, to: &text) }
    return text
  }
}
