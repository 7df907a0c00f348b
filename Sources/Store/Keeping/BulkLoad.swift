import Engine

/// A bulk load of a server's tables with all rows of an agency, within one transaction.
///
/// Foreign keys and indexes are dropped first and created again at the end: PostgreSQL then checks and
/// sorts all rows at once, instead of row by row. Only the owner of the tables can do it.
struct BulkLoad {
  private let indexes: [String]
  private let references: [String]

  /// Drops the foreign keys and the indexes.
  init(_ db: Database) throws {
    func read(_ sql: String) throws -> [(drop: String, make: String)] {
      try db.rows(sql) { (drop: try $0.get("gone"), make: try $0.get("made")) }
    }
    let references = try read(
      """
      SELECT format('ALTER TABLE %I DROP CONSTRAINT %I', relname, conname) AS gone,
        format('ALTER TABLE %I ADD CONSTRAINT %I %s', relname, conname,
          pg_get_constraintdef(pg_constraint.oid)) AS made
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
      WHERE contype = 'f' AND relnamespace = to_regnamespace('public') ORDER BY relname, conname
      """)
    let indexes = try read(
      """
      SELECT format('DROP INDEX %I', relname) AS gone, pg_get_indexdef(indexrelid) AS made
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = to_regnamespace('public')
        AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
      ORDER BY relname
      """)
    (self.references, self.indexes) = (references.map(\.make), indexes.map(\.make))
    try Self.run((references + indexes).map(\.drop), in: db)
  }

  /// Creates the indexes and the foreign keys again once the rows are written, and has the server
  /// continue after them.
  func finish(in db: Database) throws {
    try Self.run(["SET LOCAL maintenance_work_mem = '128MB'"] + indexes, in: db)
    try db.continueAfterRows()
    try Self.run(references, in: db)
  }

  private static func run(_ statements: [String], in db: Database) throws {
    guard !statements.isEmpty else { return }
    try db.execute(sql: statements.joined(separator: ";\n"))
  }
}

extension Database {
  /// Has a server continue after rows that were written with their numbers: sets its sequences and the
  /// end of the chain of seals, and updates its statistics, without which it plans for empty tables.
  func continueAfterRows() throws {
    let numbered = try rows(
      """
      SELECT relname AS name, attname AS number
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
      WHERE attidentity <> '' AND relkind = 'r' AND relnamespace = to_regnamespace('public')
      ORDER BY relname
      """
    ) { (table: try $0.get("name") as String, column: try $0.get("number") as String) }
    for (table, column) in numbered {
      _ = try writingRows(
        """
        SELECT setval(pg_get_serial_sequence(?, ?), coalesce(max(\(column)), 1),
          max(\(column)) IS NOT NULL) FROM \(table)
        """, [table, column]
      ) { _ in }
    }
    try execute(sql: "ANALYZE")
    guard let last = try lastSeal() else { return }
    try run("UPDATE head SET place = ?, chain = ?", [last.place, last.chain])
  }
}
