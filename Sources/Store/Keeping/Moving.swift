public import Domain
import Engine
import SQLiteEngine
public import WorkingTime

/// What a move took to another database.
public struct Moved: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The check of what was moved.
  public let verification: Verification
}

/// A part of a move.
public enum MoveStep: Hashable, Sendable {
  case checking, copying, comparing
}

extension AgencyStore {
  /// Copies every row into an empty database, in one transaction, and marks this one as moved: from
  /// then on it is read only, and says where the agency went.
  ///
  /// One of the two is a file, which is checked as `verify` checks it: before the copy, or in the end
  /// if it is the copy. Every row of the server is compared with that of the file, column by column,
  /// and its schema, foreign keys, list of words and end of the chain are checked. Nothing can be
  /// recorded meanwhile, and nothing is saved unless all of it is whole. `progress` is called now and then with the
  /// step, the number done and the total. Throws ``StoreError/notEmpty`` if something is recorded
  /// there, and ``StoreError/notWhole(path:_:)`` if this database is not whole.
  public func move(
    to other: AgencyStore, at now: Instant,
    progress: @escaping (_ step: MoveStep, _ done: Int, _ total: Int) -> Void = { _, _, _ in }
  ) throws(StoreError) -> Moved {
    let companions = VerifierCompanions(
      beside: path.flatMap(Companion.init), ahead: Companion.open(beside: path))
    return try write { source in
      let moved = try other.write { target in
        // While one of them is worked at, the other waits longer than any command has it wait.
        for db in [source, target] where db.isOnServer {
          try db.execute(sql: "SET LOCAL idle_in_transaction_session_timeout = 0")
        }
        let copy = MovedRows(from: source, to: target)
        func check(_ db: Database) throws -> Verification {
          let found =
            db.isOnServer
            ? try ServerSchema.verification(of: db, referencesAreNew: db === target)
            : Verifier(db, with: companions) { progress(.checking, $0, $1) }.run()
          guard found.isWhole else { throw StoreError.notWhole(path: name, found) }
          return found
        }
        try copy.refuseUnlessEmpty()
        let before = try check(source)
        let rows = try copy.run { progress(.copying, $0, $1) }
        try copy.compare { progress(.comparing, $0, $1) }
        let after = try check(target)
        other.learn(try PolicyInForce(in: target))
        return Moved(rows: rows, verification: source.isOnServer ? after : before)
      }
      try source.markAsMoved(to: other.name, at: now)
      return moved
    }
  }
}

/// The rows of a database on their way to another.
private struct MovedRows {
  let source: Database
  let target: Database
  /// The tables, each after those that it refers to, with their columns.
  private let tables: [(name: String, columns: [String], key: String)]

  init(from source: Database, to target: Database) {
    self.source = source
    self.target = target
    // What a new database has already, or makes of its own, is not copied.
    let own: Set = ["entryKind", "planEdition", "unswept", StoredTable.lastNumbers.name]
    let others = StoredTable.all.filter { $0.exported == nil && !$0.isComputed }
    tables =
      (StoredTable.exported + StoredTable.computed.filter { $0.exported == nil } + others)
      .filter { !own.contains($0.name) && !$0.columnNames.isEmpty }.map { table in
        (table.name, table.columnNames, table.key.joined(separator: ", "))
      } + [(SearchIndex.table, ["rowid", "text"], "rowid")]
  }

  /// Throws if something is recorded in the other database.
  func refuseUnlessEmpty() throws {
    for table in tables where try count(table.name, in: target) > 0 { throw StoreError.notEmpty }
  }

  /// Copies the rows; returns their number.
  func run(progress: (_ done: Int, _ total: Int) -> Void) throws -> Int {
    let total = try tables.reduce(0) { try $0 + count($1.name, in: source) }
    var done = 0
    let load = target.isOnServer ? try BulkLoad(target) : nil
    for table in tables {
      try target.fill(table.name, table.columns, from: rows(of: table, in: source)) {
        done += 1
        if done.isMultiple(of: 1_000) { progress(done, total) }
      }
    }
    try load?.finish(in: target)
    return done
  }

  /// Throws unless each row is there as it was, column by column, and no other.
  func compare(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let total = try tables.reduce(0) { try $0 + count($1.name, in: source) }
    var done = 0
    for table in tables {
      let (before, after) = (try rows(of: table, in: source), try rows(of: table, in: target))
      while let row = try before.next() {
        guard let copy = try after.next(), row.hasValues(of: copy) else {
          throw StoreError.writeFailed(reason: "a row of \(table.name) is not the same in the copy")
        }
        done += 1
        if done.isMultiple(of: 1_000) { progress(done, total) }
      }
      guard try after.next() == nil else {
        throw StoreError.writeFailed(reason: "the copy has more rows of \(table.name)")
      }
    }
  }

  /// The rows of a table in the order of its key.
  private func rows(
    of table: (name: String, columns: [String], key: String), in db: Database
  ) throws -> Rows {
    try db.cursor(
      "SELECT \(table.columns.joined(separator: ", ")) FROM \(table.name) ORDER BY \(table.key)",
      isCached: false)
  }

  private func count(_ table: String, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
  }
}

extension Database {
  /// Marks the database as moved.
  fileprivate func markAsMoved(to place: String, at now: Instant) throws {
    try execute(
      sql: """
        CREATE TABLE moved (
          one bigint PRIMARY KEY CHECK (one = 1), place text NOT NULL, movedAt bigint NOT NULL)
        """)
    if isOnServer { try execute(sql: "GRANT SELECT ON moved TO PUBLIC") }
    try insert(into: "moved", ["one": 1, "place": place, "movedAt": now])
  }

  /// The place to which the agency was moved; nil if it is here.
  func placeMovedTo() throws -> String? {
    try String.fetchOne(self, sql: "SELECT place FROM moved")
  }
}
