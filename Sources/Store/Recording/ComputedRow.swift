import GRDB

extension StoredTable {
  /// Which of its rows are an interview's.
  fileprivate var ofInterview: String {
    key == ["entry"] ? "entry IN (SELECT id FROM entry WHERE interview = ?)" : "interview = ?"
  }

  /// What tells the rows of one interview apart.
  fileprivate var keyOfInterview: String { key[key.count - 1] }

  /// Writes a row in place of the one with its key; where that is the same already, neither the table
  /// nor its indexes are touched.
  fileprivate var writing: String { Self.writing[self] ?? "" }

  private static let writing = Dictionary(
    uniqueKeysWithValues: computed.map { table in
      let columns = table.columns.map(\.name)
      let others = columns.filter { !table.key.contains($0) }
      let given = others.map { "excluded.\($0)" }
      let here = others.map { "\(table.name).\($0)" }
      let change = """
        UPDATE SET \(zip(others, given).map { "\($0) = \($1)" }.joined(separator: ", "))
        WHERE (\(here.joined(separator: ", "))) IS NOT (\(given.joined(separator: ", ")))
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

/// A row of a computed table: as it is written, and as `verify` expects it.
struct ComputedRow {
  let table: StoredTable
  /// Each column with its value, those of the key first.
  let columns: KeyValuePairs<String, (any ColumnValue)?>

  /// What tells it apart from others of the same interview.
  var key: DatabaseValue { columns[table.key.count - 1].value?.stored ?? .null }
}

extension Database {
  /// Puts a row in the place of the one of the same key, where there is one and it is another.
  func write(_ row: ComputedRow) throws {
    let values = row.table.columns.map { name, _ in
      row.columns.first { $0.key == name }.flatMap(\.value)
    }
    try run(row.table.writing, values)
  }

  /// What tells the rows of an interview apart that are there.
  func keys(of table: StoredTable, of interview: Int64) throws -> [DatabaseValue] {
    try rows(
      "SELECT \(table.keyOfInterview) AS key FROM \(table.name) WHERE \(table.ofInterview)",
      [interview]
    ) { try $0.get("key") }
  }

  /// Takes a row of an interview away.
  func delete(_ key: DatabaseValue, from table: StoredTable, of interview: Int64) throws {
    try run(
      """
      DELETE FROM \(table.name)
      WHERE \(table.ofInterview) AND \(table.keyOfInterview) = ?
      """, [interview, key])
  }
}
