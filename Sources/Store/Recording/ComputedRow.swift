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

  /// All its columns, in the order in which a row of ours has them.
  var columns: [String] {
    switch self {
    case .retractedNow:
      ["entry"]
    case .interviewNow:
      [
        "interview", "startsAt", "endsAt", "state", "stateAt", "outcome", "consultant", "candidate",
        "employer", "vacancy", "agreedUntilAt",
      ]
    case .duty:
      [
        "interview", "rule", "consultant", "chaser", "target", "fromAt", "lateAt", "untilAt",
        "because", "snoozedUntilAt",
      ]
    }
  }

  /// Puts a row in the place of the one of the same key, where there is one.
  fileprivate var writing: String { Self.writing[self] ?? "" }

  private static let writing = Dictionary(
    uniqueKeysWithValues: allCases.map { table in
      let columns = table.columns
      let others = columns.filter { !table.key.contains($0) }.map { "\($0) = excluded.\($0)" }
      let resolved = others.isEmpty ? "NOTHING" : "UPDATE SET " + others.joined(separator: ", ")
      return (
        table,
        """
        INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (\(table.key.joined(separator: ", "))) DO \(resolved)
        """
      )
    })
}

/// A row of a computed table: as it is written, and as `verify` expects it.
struct ComputedRow {
  let table: ComputedTable
  /// Each column with what it holds, in the order of the table's.
  let columns: KeyValuePairs<String, (any ColumnValue)?>
}

extension Database {
  /// Puts a row in the place of the one of the same key, where there is one.
  func write(_ row: ComputedRow) throws {
    assert(row.columns.map(\.key) == row.table.columns, "a row of \(row.table) has other columns")
    try run(row.table.writing, row.columns.map(\.value))
  }
}
