public import Engine

/// What SQLite alone is asked and told, by its pragmas and its own tables.
extension Database {
  /// Returns the number that says which program's the file is and the version of its schema, 0 if
  /// none was set; whether it has no table; a number in the only row of a table, if it has one; and
  /// whether it has a table that is a mark by being there.
  public func signature(
    reading column: String, of table: String, markedBy mark: String
  ) throws -> (
    application: UInt32, version: Int, isEmpty: Bool, hasTable: Bool, value: Int?, isMarked: Bool
  ) {
    func read(_ value: String) throws -> [(UInt32, Int, Bool, Bool, Int?, Bool)] {
      try rows(
        """
        SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) AS parts,
          (SELECT count(*) FROM sqlite_schema WHERE name = ?) AS hasTable, \(value) AS value,
          (SELECT count(*) FROM sqlite_schema WHERE name = ?) AS isMarked
        FROM pragma_application_id, pragma_user_version
        """, [table, mark]
      ) { row in
        (
          UInt32(truncatingIfNeeded: try row.get("application_id") as Int),
          try row.get("user_version"), try row.get("parts") == 0, try row.get("hasTable"),
          try row.get("value"), try row.get("isMarked")
        )
      }
    }
    // A database of an earlier schema has no such table.
    let found = try (try? read("(SELECT \(column) FROM \(table))")) ?? read("NULL")
    guard let found = found.first else { throw DamageError(reason: "the version cannot be read") }
    return found
  }

  /// Sets the number that says which program's the file is, and the version of its schema.
  public func sign(application: UInt32, version: Int) throws {
    // Pragmas take no arguments, so the numbers are in the SQL.
    try execute(
      sql: "PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
  }

  /// The parts of the schema: a kind, a name, and the statement that created it, if any.
  public func schema() throws -> [(kind: String, name: String, sql: String?)] {
    try rows("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name") { row in
      (kind: try row.get("type"), name: try row.get("name"), sql: try row.get("sql"))
    }
  }

  /// The columns of a table as it declares them.
  public func columns(
    of table: String
  ) throws -> [(name: String, type: String, isNeeded: Bool, isKey: Bool)] {
    try rows(
      "SELECT name, type, \"notnull\" AS needed, pk FROM pragma_table_xinfo(?) ORDER BY cid",
      [table]
    ) { row in
      (
        name: try row.get("name"), type: try row.get("type"), isNeeded: try row.get("needed"),
        isKey: try row.get("pk") as Int > 0
      )
    }
  }

  /// The highest number that a row of a table was ever given; 0 if none was.
  public func lastNumber(of table: String) throws -> Int64 {
    try Int64.fetchOne(
      self, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0
  }

  /// True if a commit waits for the disk.
  func waitsForDisk() throws -> Bool {
    let full = 2
    return try pragma("synchronous") == full
  }

  /// Turns on write-ahead logging, which persists in the file.
  ///
  /// If others lock the file or its file system does not support it, the mode stays unchanged:
  /// slower, and as safe.
  public func turnOnLog() throws {
    do { _ = try string("journal_mode = WAL") } catch let error as EngineError
      where error.kind == .busy
    {}
  }

  /// Writes the file anew without what was deleted; SQLite builds it in memory, so that no other
  /// file sees it.
  public func vacuum() throws {
    try execute(sql: "PRAGMA temp_store = MEMORY")
    try execute(sql: "VACUUM")
  }

  /// Moves the write-ahead log into the file and empties it; false if readers prevented that.
  public func emptyLog() throws -> Bool { try pragma("wal_checkpoint(TRUNCATE)") ?? 0 == 0 }

  /// Some pragmas run as they are compiled, so that a cached one would not run again.
  func pragma(_ words: String) throws -> Int? {
    try Int.fetchOne(self, sql: "PRAGMA " + words, isCached: false)
  }

  private func string(_ words: String) throws -> String? {
    try String.fetchOne(self, sql: "PRAGMA " + words, isCached: false)
  }
}
