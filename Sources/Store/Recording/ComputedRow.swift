import GRDB

/// The tables that are computed from the journal, and rewritten with it.
enum ComputedTable: String, CaseIterable {
  case retractedNow, interviewNow, duty

  /// The columns that tell its rows apart.
  var key: [String] {
    switch self {
    case .retractedNow: ["entry"]
    case .interviewNow: ["interview"]
    case .duty: ["interview", "rule"]
    }
  }
}

/// A row of a computed table: as it is written, and as `verify` expects it.
struct ComputedRow {
  let table: ComputedTable
  /// Each column with what it holds.
  let columns: KeyValuePairs<String, (any ColumnValue)?>
}

extension Database {
  /// Puts a row in the place of the one of the same key, where there is one.
  func write(_ row: ComputedRow) throws {
    let names = row.columns.map(\.key)
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let key = row.table.key
    let others = names.filter { !key.contains($0) }.map { "\($0) = excluded.\($0)" }
    let resolved = others.isEmpty ? "NOTHING" : "UPDATE SET " + others.joined(separator: ", ")
    try run(
      """
      INSERT INTO \(row.table.rawValue) (\(names.joined(separator: ", "))) VALUES (\(marks))
      ON CONFLICT (\(key.joined(separator: ", "))) DO \(resolved)
      """, row.columns.map(\.value))
  }
}
