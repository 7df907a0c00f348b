import Engine

extension Database {
  /// Inserts a row, to which the database gives its number; returns the number.
  ///
  /// SQLite numbers rows itself. On a server those tables have sequences whose rows are inserted
  /// without locking the head of the journal. Into others nobody else inserts a row meanwhile: the
  /// number is the same as in a file, and there is no gap where a recording failed.
  func insertNumbered(
    into table: String, _ row: KeyValuePairs<String, (any ColumnValue)?>
  ) throws -> Int64 {
    try insertNumbered(into: table, Array(row))
  }

  /// Inserts a row of columns that are put together, likewise.
  func insertNumbered(
    into table: String, _ row: [(key: String, value: (any ColumnValue)?)]
  ) throws -> Int64 {
    try mustLock()
    var columns = row.map(\.key)
    var marks = row.map { _ in "?" }
    if isOnServer, !GivenNumbers.tables.contains(table) {
      columns.append("id")
      marks.append("(SELECT coalesce(max(id), 0) + 1 FROM \(table))")
    }
    let numbers = try writingRows(
      """
      INSERT INTO \(table) (\(columns.joined(separator: ", ")))
      VALUES (\(marks.joined(separator: ", "))) RETURNING id
      """, row.map(\.value)
    ) { try $0.get("id") as Int64 }
    guard let number = numbers.first else {
      throw StoreError.programFault(reason: "a row of \(table) was given no number")
    }
    return number
  }
}
