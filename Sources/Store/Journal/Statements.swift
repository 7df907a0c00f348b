import GRDB

extension Database {
  /// Raises SQLite's page cache to 64 MiB for bulk writes: with the default 2 MiB it would write
  /// the same pages to the log repeatedly.
  func makeRoomForManyRows() throws { try execute(sql: "PRAGMA cache_size = -65536") }

  /// Raises the page cache to 16 MiB for reading a whole journal, a few hundred interviews at a
  /// time.
  ///
  /// Neighbouring interviews' rows share pages in each table. Concurrent readers divide the 16 MiB.
  func makeRoomForReading(among readers: Int = 1) throws {
    try execute(sql: "PRAGMA cache_size = -\(16384 / readers)")
  }

  /// Inserts a row with a cached statement.
  func insert(
    into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>
  ) throws {
    try insert(into: table, Array(row))
  }

  /// Inserts a row of columns that are put together.
  func insert(into table: String, _ row: [(key: String, value: (any ColumnValue)?)]) throws {
    var columns = ""
    var marks = ""
    var values: [DatabaseValue] = []
    values.reserveCapacity(row.count)
    for (column, value) in row {
      columns += values.isEmpty ? column : ", " + column
      marks += values.isEmpty ? "?" : ", ?"
      values.append(value?.stored ?? .null)
    }
    forgetRemembered()
    try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(whole: values))
  }

  /// Runs a cached statement.
  func run(_ sql: String, _ arguments: [(any ColumnValue)?] = []) throws {
    forgetRemembered()
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(whole: arguments))
  }

  /// Returns the decoded rows of a cached statement.
  func rows<Value>(
    _ sql: String, _ arguments: [(any ColumnValue)?] = [],
    _ decode: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Rows(cachedStatement(sql: sql), arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try decode(row)) }
    return values
  }
}

extension StatementArguments {
  /// The values as GRDB binds them; throws if one would be truncated.
  init(whole values: [(any ColumnValue)?]) throws(StoreError) {
    try self.init(whole: values.map { $0?.stored ?? .null })
  }

  /// The values as GRDB binds them; throws if one would be truncated.
  ///
  /// GRDB binds a text up to its first NUL: the rest would be silently lost, and one name could be
  /// taken for another.
  init(whole values: [DatabaseValue]) throws(StoreError) {
    for value in values {
      guard case .string(let text) = value.storage, text.utf8.contains(0) else { continue }
      throw .textWithNUL(after: String(decoding: text.utf8.prefix { $0 != 0 }, as: UTF8.self))
    }
    // GRDB's initialiser for values of one type uses a key path, at ten times the cost.
    self.init(values.map { $0 as (any DatabaseValueConvertible)? })
  }
}

extension Collection where Element == Int64 {
  /// The numbers as the JSON array that `json_each` takes: one argument for any number of them.
  var jsonList: String { "[\(map(String.init).joined(separator: ","))]" }
}
