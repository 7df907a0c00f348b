import Domain
import GRDB

extension NameTable {
  /// The table of its names that were changed by hand; nil where none can be.
  var naming: String? {
    switch self {
    case .consultant: nil
    case .candidate, .employer: rawValue + "Naming"
    }
  }

  /// What is computed of a name that was changed by hand, from the column `name` or `folded`: the
  /// name that was given last, of what counts; else the one before all changes.
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
  /// The number of whoever has the folded name or ever had it; nil where nobody did.
  ///
  /// A name that was given up still finds its bearer, so that an undo can give it back.
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

  /// Rewrites the names in a table that were ever changed by hand.
  func rewriteNames(in table: NameTable) throws {
    guard let naming = table.naming else { return }
    try run(
      """
      UPDATE \(table.rawValue)
      SET name = \(table.computed("name")), folded = \(table.computed("folded"))
      WHERE id IN (SELECT \(table.rawValue) FROM \(naming))
      """)
  }

  /// Where a name is not what is computed of it: one that was changed by hand is the one that was
  /// given last.
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
