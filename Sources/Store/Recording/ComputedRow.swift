import GRDB

extension StoredTable {
  /// The SQL condition for the rows of one interview.
  fileprivate var ofInterview: String {
    key == ["entry"] ? "entry IN (SELECT id FROM entry WHERE interview = ?)" : "interview = ?"
  }

  /// The column that identifies a row within one interview.
  fileprivate var keyOfInterview: String { key[key.count - 1] }

  /// Returns the upsert of rows by their key; where a row is unchanged, neither the table nor its
  /// indexes are written.
  func writing(_ marks: String) -> String {
    let names = columns.map(\.name)
    let others = names.filter { !key.contains($0) }
    let given = others.map { "excluded.\($0)" }
    let here = others.map { "\(name).\($0)" }
    let change = """
      UPDATE SET \(zip(others, given).map { "\($0) = \($1)" }.joined(separator: ", "))
      WHERE (\(here.joined(separator: ", "))) IS NOT (\(given.joined(separator: ", ")))
      """
    return """
      INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES \(marks)
      ON CONFLICT (\(key.joined(separator: ", ")))
      DO \(others.isEmpty ? "NOTHING" : change)
      """
  }

  /// The upsert of one row.
  fileprivate var writing: String { Self.writing[self] ?? "" }

  private static let writing = Dictionary(
    uniqueKeysWithValues: computed.map { table in
      let marks = table.columns.map { _ in "?" }.joined(separator: ", ")
      return (table, table.writing("(\(marks))"))
    })
}

/// A row of a computed table, as it is written and as `verify` expects it.
struct ComputedRow: Equatable {
  let table: StoredTable
  /// The columns with their values, the key first.
  let columns: KeyValuePairs<String, (any ColumnValue)?>

  /// The value that identifies the row within its interview.
  var key: DatabaseValue { columns[table.key.count - 1].value?.stored ?? .null }

  /// The values of all columns, in the order of its table.
  var values: [DatabaseValue] {
    table.columns.map { name, _ in
      columns.first { $0.key == name }.flatMap(\.value)?.stored ?? .null
    }
  }

  /// True if it has the key of another row.
  func isOfSameKey(as other: ComputedRow) -> Bool { table == other.table && key == other.key }

  static func == (one: ComputedRow, other: ComputedRow) -> Bool {
    one.table == other.table && one.values == other.values
  }
}

extension Database {
  /// Inserts a row, or updates the one with the same key if it differs.
  func write(_ row: ComputedRow) throws { try run(row.table.writing, row.values) }

  /// Returns the keys of an interview's stored rows.
  func keys(of table: StoredTable, of interview: Int64) throws -> [DatabaseValue] {
    try rows(
      "SELECT \(table.keyOfInterview) AS key FROM \(table.name) WHERE \(table.ofInterview)",
      [interview]
    ) { try $0.get("key") }
  }

  /// Deletes rows of an interview.
  func delete(_ keys: [DatabaseValue], from table: StoredTable, of interview: Int64) throws {
    try run(
      """
      DELETE FROM \(table.name) WHERE \(table.ofInterview)
        AND \(table.keyOfInterview) IN (\(keys.map { _ in "?" }.joined(separator: ", ")))
      """, [interview] + keys)
  }
}
