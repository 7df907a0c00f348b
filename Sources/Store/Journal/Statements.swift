import GRDB

extension Database {
  /// Inserts a row, from a statement that is prepared once.
  func insert(
    into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>
  ) throws {
    let columns = row.map(\.key).joined(separator: ", ")
    let marks = row.map { _ in "?" }.joined(separator: ", ")
    try run("INSERT INTO \(table) (\(columns)) VALUES (\(marks))", row.map(\.value))
  }

  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: [(any ColumnValue)?] = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments.statementArguments)
  }

  /// The rows that a statement, prepared once, gives.
  func rows<Value>(
    _ sql: String, _ arguments: [(any ColumnValue)?] = [],
    _ decode: (Row) throws -> Value
  ) throws -> [Value] {
    let rows = try Row.fetchCursor(
      cachedStatement(sql: sql), arguments: arguments.statementArguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try decode(row)) }
    return values
  }
}

extension [(any ColumnValue)?] {
  /// The values as GRDB binds them.
  var statementArguments: StatementArguments {
    StatementArguments(map { $0?.stored ?? .null })
  }
}

extension Collection where Element == Int64 {
  /// The numbers as the JSON array that `json_each` takes: one argument for any number of them.
  var jsonList: String { "[\(map(String.init).joined(separator: ","))]" }
}
