import Domain
import GRDB

extension NameTable {
  /// The table of manual changes to its names; nil if they cannot be changed.
  var naming: String? {
    switch self {
    case .consultant: nil
    case .candidate, .employer: rawValue + "Naming"
    }
  }

  /// The SQL for the current value of a name's column, `name` or `folded`: that of the latest
  /// change in force, or else the one before all changes.
  func computed(_ column: String) -> String {
    guard let naming else { return column }
    let was = column == "name" ? "was" : "wasFolded"
    return """
      coalesce(
        (SELECT given.\(column) FROM \(naming) AS given
         WHERE given.\(rawValue) = \(rawValue).id
           AND given.entry NOT IN (SELECT entry FROM retractedNow)
         ORDER BY given.entry DESC LIMIT 1),
        (SELECT given.\(was) FROM \(naming) AS given WHERE given.\(rawValue) = \(rawValue).id
         ORDER BY given.entry LIMIT 1),
        \(rawValue).\(column))
      """
  }
}

extension Database {
  /// The number of the record that has the folded name or ever had it; nil if no record has.
  ///
  /// A former name still finds its record, so that an undo can restore it.
  func number(ofFolded name: String, in table: NameTable) throws -> Int64? {
    let found = try Int64.fetchOne(
      cachedStatement(sql: "SELECT id FROM \(table.rawValue) WHERE folded = ?"),
      arguments: StatementArguments(whole: [name]))
    guard found == nil, let naming = table.naming else { return found }
    return try Int64.fetchOne(
      cachedStatement(
        sql: "SELECT \(table.rawValue) FROM \(naming) WHERE folded = ?1 OR wasFolded = ?1"),
      arguments: StatementArguments(whole: [name]))
  }

  /// Updates the names in a table that were ever changed manually.
  func rewriteNames(in table: NameTable) throws {
    guard let naming = table.naming else { return }
    try run(
      """
      UPDATE \(table.rawValue)
      SET name = \(table.computed("name")), folded = \(table.computed("folded"))
      WHERE id IN (SELECT \(table.rawValue) FROM \(naming))
      """)
  }

  /// The differences between stored names and the names computed from the manual changes.
  func differingNames() throws -> [Difference] {
    try [NameTable.candidate, .employer].flatMap { table in
      try rows(
        """
        SELECT * FROM (
          SELECT id, name, \(table.computed("name")) AS expected FROM \(table.rawValue)
        ) WHERE name IS NOT expected
        """
      ) { row in
        Difference(
          record: table.rawValue, key: "id \(try row.get("id") as Int64)", field: "name",
          held: try row.get("name"), expected: try row.get("expected"))
      }
    }
  }
}
