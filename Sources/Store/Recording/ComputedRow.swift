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

  /// Which rows are an interview's.
  fileprivate var ofInterview: String {
    switch self {
    case .retractedNow: "entry IN (SELECT id FROM entry WHERE interview = ?)"
    case .interviewNow, .duty: "interview = ?"
    }
  }

  /// What tells the rows of one interview apart.
  fileprivate var keyOfInterview: String { key[key.count - 1] }

  /// Puts a row in the place of the one of the same key, where there is one; where that is the same
  /// already nothing is touched, neither the table nor its indexes.
  fileprivate var writing: String { Self.writing[self] ?? "" }

  private static let writing = Dictionary(
    uniqueKeysWithValues: allCases.map { table in
      let columns = table.columns
      let others = columns.filter { !table.key.contains($0) }
      let given = others.map { "excluded.\($0)" }
      let here = others.map { "\(table.rawValue).\($0)" }
      let change = """
        UPDATE SET \(zip(others, given).map { "\($0) = \($1)" }.joined(separator: ", "))
        WHERE (\(here.joined(separator: ", "))) IS NOT (\(given.joined(separator: ", ")))
        """
      return (
        table,
        """
        INSERT INTO \(table.rawValue) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (\(table.key.joined(separator: ", ")))
        DO \(others.isEmpty ? "NOTHING" : change)
        """
      )
    })
}

/// A row of a computed table: as it is written, and as `verify` expects it.
struct ComputedRow {
  let table: ComputedTable
  /// Each column with what it holds, in the order of the table's.
  let columns: KeyValuePairs<String, (any ColumnValue)?>

  /// What tells it apart from others of the same interview.
  var key: DatabaseValue { columns[table.key.count - 1].value?.stored ?? .null }
}

extension Database {
  /// Puts a row in the place of the one of the same key, where there is one and it is another.
  func write(_ row: ComputedRow) throws {
    assert(row.columns.map(\.key) == row.table.columns, "a row of \(row.table) has other columns")
    try run(row.table.writing, row.columns.map(\.value))
  }

  /// What tells the rows of an interview apart that are there.
  func keys(of table: ComputedTable, of interview: Int64) throws -> [DatabaseValue] {
    try rows(
      "SELECT \(table.keyOfInterview) AS key FROM \(table.rawValue) WHERE \(table.ofInterview)",
      [interview]
    ) { try $0.get("key") }
  }

  /// Takes a row of an interview away.
  func delete(_ key: DatabaseValue, from table: ComputedTable, of interview: Int64) throws {
    try run(
      """
      DELETE FROM \(table.rawValue)
      WHERE \(table.ofInterview) AND \(table.keyOfInterview) = ?
      """, [interview, key])
  }
}
