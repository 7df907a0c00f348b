import GRDB

extension Database {
  /// Lets SQLite hold more of the file in memory, up to 64 MiB, while very many rows are written:
  /// with its usual 2 MiB it would write the same pages to the log again and again.
  func makeRoomForManyRows() throws { try execute(sql: "PRAGMA cache_size = -65536") }

  /// Likewise, up to 16 MiB, while all of a journal is read, a few hundred interviews at a time.
  ///
  /// Each of the tables that they are read from lies on the same pages. Several who read it share the
  /// room.
  func makeRoomForReading(among readers: Int = 1) throws {
    try execute(sql: "PRAGMA cache_size = -\(16384 / readers)")
  }

  /// Inserts a row, from a statement that is prepared once.
  func insert(
    into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>
  ) throws {
    var columns = ""
    var marks = ""
    var values: [DatabaseValue] = []
    values.reserveCapacity(row.count)
    for (column, value) in row {
      columns += values.isEmpty ? column : ", " + column
      marks += values.isEmpty ? "?" : ", ?"
      values.append(value?.stored ?? .null)
    }
    try cachedStatement(sql: "INSERT INTO \(table) (\(columns)) VALUES (\(marks))")
      .execute(arguments: StatementArguments(whole: values))
  }

  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: [(any ColumnValue)?] = []) throws {
    try cachedStatement(sql: sql).execute(arguments: StatementArguments(whole: arguments))
  }

  /// The rows that a statement, prepared once, gives.
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
  /// The values as GRDB binds them; throws where one of them would not be kept whole.
  init(whole values: [(any ColumnValue)?]) throws(StoreError) {
    try self.init(whole: values.map { $0?.stored ?? .null })
  }

  /// Likewise.
  ///
  /// GRDB hands a text over as one that ends at its first NUL: what comes after it would be lost
  /// without a word, and one name would be taken for another.
  init(whole values: [DatabaseValue]) throws(StoreError) {
    for value in values {
      guard case .string(let text) = value.storage, text.utf8.contains(0) else { continue }
      throw .textWithNUL(after: String(decoding: text.utf8.prefix { $0 != 0 }, as: UTF8.self))
    }
    // GRDB's way of taking values of one type goes through a key path, at ten times the price.
    self.init(values.map { $0 as (any DatabaseValueConvertible)? })
  }
}

extension Collection where Element == Int64 {
  /// The numbers as the JSON array that `json_each` takes: one argument for any number of them.
  var jsonList: String { "[\(map(String.init).joined(separator: ","))]" }
}
