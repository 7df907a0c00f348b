import Engine
import GRDB
import SQLiteDefence

/// A session with an SQLite database.
final class SQLiteDatabase: Engine.Database {
  private unowned let db: GRDB.Database
  /// The statements that were used, by their texts in the words of ``Words``.
  private var statements: [String: Statement] = [:]

  init(_ db: GRDB.Database) { self.db = db }

  private static let dialect = Dialect(
    list: { "SELECT value FROM json_each(\($0))" }, thenJoin: "CROSS JOIN",
    by: { "INDEXED BY \($0)" }, contains: { text, argument in "instr(\(text), \(argument)) > 0" },
    beginsWord: { text, argument in "\(text) GLOB \(argument)" })

  override func cursor(_ sql: String, values: [Value], isCached: Bool) throws -> Rows {
    try inEngine {
      let statement = try isCached ? cached(sql) : made(sql)
      try db.begin(statement, with: values)
      return SQLiteRows(statement, of: db)
    }
  }

  override func run(_ sql: String, values: [Value]) throws {
    try inEngine {
      let statement = try cached(sql)
      try db.begin(statement, with: values)
      while try db.step(statement) {}
    }
  }

  override func execute(sql: String) throws { try inEngine { try db.execute(sql: sql) } }

  override var isReplaced: Bool { sqliteFileHasMoved(db.sqliteConnection) != 0 }

  override var isInTransaction: Bool { db.isInsideTransaction }

  override func begin(_ transaction: Transaction) throws {
    try inEngine {
      switch transaction {
      case .reading: try db.beginTransaction(.deferred)
      case .writing: try db.beginTransaction(.immediate)
      }
    }
  }

  override func commit() throws { try inEngine { try db.commit() } }

  override func rollback() throws { try inEngine { try db.rollback() } }

  /// Raises the page cache for bulk writes: with the default 2 MiB SQLite would write the same pages to
  /// the log repeatedly.
  override func makeRoomForManyRows(mebibytes: Int) throws {
    try execute(sql: "PRAGMA cache_size = -\(1024 * mebibytes)")
  }

  /// Raises the page cache to 16 MiB for reading a whole journal, a few hundred interviews at a
  /// time.
  ///
  /// Neighbouring interviews' rows share pages in each table. Concurrent readers divide the 16 MiB.
  override func makeRoomForReading(among readers: Int) throws {
    try execute(sql: "PRAGMA cache_size = -\(16384 / readers)")
  }

  /// Has SQLite refuse all statements that write, or no longer.
  override func refuseWriting(_ isOn: Bool) throws {
    try execute(sql: "PRAGMA query_only = \(isOn ? "ON" : "OFF")")
  }

  /// Runs deletions with the freed space overwritten by zeros.
  override func overwritingWhatIsFreed(_ work: () throws -> Void) throws {
    _ = try pragma("secure_delete = ON")
    defer { _ = try? pragma("secure_delete = OFF") }
    try work()
  }

  /// Calls `report` for each fault that SQLite finds in the file: in pages, indexes, types, and the
  /// constraints of the schema; at most so many.
  override func checkFile(most: Int, report: (String) -> Void) throws {
    let lines = try cursor("PRAGMA integrity_check(\(most))", isCached: false)
    while let row = try lines.next() {
      let line: String = try row.get(at: 0)
      if line != "ok" { report(line) }
    }
  }

  /// Calls `report` for each row that refers to one that is missing.
  override func checkReferences(
    report: (_ table: String, _ row: Int64?, _ parent: String) -> Void
  ) throws {
    let rows = try cursor("PRAGMA foreign_key_check", isCached: false)
    while let row = try rows.next() {
      report(try row.get("table"), try row.get("rowid"), try row.get("parent"))
    }
  }

  /// Returns a number, valid for this connection only, that changes when another connection
  /// commits.
  ///
  /// Reading it starts the transaction's snapshot. Source: sqlite.org, "PRAGMA data_version".
  override func version() throws -> Int { try pragma("data_version") ?? 0 }

  /// Releases all statements, as must be done before the connection is closed.
  func forgetStatements() { statements = [:] }

  private func cached(_ sql: String) throws -> Statement {
    if let known = statements[sql] { return known }
    let statement = try made(sql)
    statements[sql] = statement
    return statement
  }

  private func made(_ sql: String) throws -> Statement {
    try db.makeStatement(sql: Self.dialect.translated(sql))
  }
}
