import Engine

extension StoredTable {
  /// The SQL condition for the rows of one interview.
  fileprivate var ofInterview: String {
    key == ["entry"] ? "entry IN (SELECT id FROM entry WHERE interview = ?)" : "interview = ?"
  }

  /// The column that identifies a row within one interview.
  fileprivate var keyOfInterview: String { key[key.count - 1] }

  /// The upsert of a row by its key; if the row is unchanged, neither the table nor its indexes are
  /// written.
  fileprivate var writing: String { Self.writing[self] ?? "" }

  private static let writing = Dictionary(
    uniqueKeysWithValues: computed.map { table in
      let columns = table.columns.map(\.name)
      let others = columns.filter { !table.key.contains($0) }
      let given = others.map { "excluded.\($0)" }
      let here = others.map { "\(table.name).\($0)" }
      let change = """
        UPDATE SET \(zip(others, given).map { "\($0) = \($1)" }.joined(separator: ", "))
        WHERE (\(here.joined(separator: ", "))) IS DISTINCT FROM (\(given.joined(separator: ", ")))
        """
      return (
        table,
        """
        INSERT INTO \(table.name) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (\(table.key.joined(separator: ", ")))
        DO \(others.isEmpty ? "NOTHING" : change)
        """
      )
    })
}

/// A row of a computed table, as it is written and as `verify` expects it.
struct ComputedRow {
  let table: StoredTable
  /// The columns with their values, the key first.
  let columns: KeyValuePairs<String, (any ColumnValue)?>

  /// The value that identifies the row within its interview.
  var key: Value { columns[table.key.count - 1].value?.stored ?? .null }
}

extension Database {
  /// Inserts a row, or updates the one with the same key if it differs.
  func write(_ row: ComputedRow) throws {
    let values = row.table.columns.map { name, _ in
      row.columns.first { $0.key == name }.flatMap(\.value)
    }
    try run(row.table.writing, values)
  }

  /// Returns the keys of an interview's stored rows.
  func keys(of table: StoredTable, of interview: Int64) throws -> [Value] {
    try rows(
      """
      SELECT \(table.keyOfInterview) AS key FROM \(table.name) WHERE \(table.ofInterview) ORDER BY 1
      """, [interview]
    ) { try $0.get("key") }
  }

  /// Deletes a row of an interview.
  func delete(_ key: Value, from table: StoredTable, of interview: Int64) throws {
    try run(
      """
      DELETE FROM \(table.name)
      WHERE \(table.ofInterview) AND \(table.keyOfInterview) = ?
      """, [interview, key])
  }
}
