public import Domain
import Engine
public import WorkingTime

/// What a move took to another database.
public struct Moved: Hashable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The check of the new database.
  public let verification: Verification
}

extension AgencyStore {
  /// Copies every row into an empty database, in one transaction, and marks this one as moved: from
  /// then on it is read only, and says where the agency went.
  ///
  /// Nobody can record here meanwhile. The number of rows of each table and the end of the chain of
  /// seals are compared, and the new database is checked as a whole, before anything is saved.
  /// `progress` is called as rows are copied, with the number and the total, and then as the copy is
  /// checked. Throws ``StoreError/notEmpty`` if something is recorded there.
  public func move(
    to other: AgencyStore, at now: Instant,
    copying: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    checking: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Moved {
    try write { source in
      let moved = try other.write { target in
        let copy = MovedRows(from: source, to: target)
        try copy.refuseUnlessEmpty()
        let rows = try copy.run(progress: copying)
        try copy.compare()
        let verification = Verifier(target, progress: checking).run()
        guard verification.isWhole else {
          throw StoreError.notWhole(path: other.name, verification)
        }
        other.learn(try PolicyInForce(in: target))
        return Moved(rows: rows, verification: verification)
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

  /// The most arguments of a statement that both engines take.
  private static let mostArguments = 30_000
  /// The most rows of a statement.
  private static let mostRows = 500

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
    for table in tables {
      let most = min(Self.mostRows, Self.mostArguments / table.columns.count)
      let columns = table.columns.joined(separator: ", ")
      let rows = try source.cursor(
        "SELECT \(columns) FROM \(table.name) ORDER BY \(table.key)", isCached: false)
      var portion: [[Value]] = []
      while let row = try rows.next() {
        portion.append(table.columns.indices.map { row.stored(at: $0) })
        guard portion.count == most else { continue }
        try insert(portion, into: table.name, columns)
        done += portion.count
        portion.removeAll(keepingCapacity: true)
        progress(done, total)
      }
      try insert(portion, into: table.name, columns)
      done += portion.count
      progress(done, total)
    }
    try settle()
    return done
  }

  private func insert(_ rows: [[Value]], into table: String, _ columns: String) throws {
    guard let first = rows.first else { return }
    let marks = "(" + first.map { _ in "?" }.joined(separator: ", ") + ")"
    try target.run(
      "INSERT INTO \(table) (\(columns)) VALUES "
        + rows.map { _ in marks }.joined(separator: ", "), rows.joined().map { $0 })
  }

  /// Sets what a server keeps beside the rows: its sequences, the end of the chain of seals, and how
  /// many rows there are, without which it would plan the check for empty tables.
  private func settle() throws {
    guard target.isOnServer else { return }
    for table in tables where table.columns.contains("id") {
      _ = try target.rows(
        """
        SELECT setval(pg_get_serial_sequence(?, 'id'), greatest(max(id), 1), max(id) IS NOT NULL)
        FROM \(table.name)
        """, [table.name.lowercased()]
      ) { _ in }
    }
    try target.execute(sql: "ANALYZE")
    guard let last = try target.lastSeal() else { return }
    try target.run("UPDATE head SET place = ?, chain = ?", [last.place, last.chain])
  }

  /// Throws if a table has not as many rows as it had, or the chain of seals ends otherwise.
  func compare() throws {
    for table in tables {
      let (before, after) = (try count(table.name, in: source), try count(table.name, in: target))
      guard before == after else {
        throw StoreError.writeFailed(
          reason: "of \(before) rows of \(table.name) \(after) were copied")
      }
    }
    let (before, after) = (try source.lastSeal(), try target.lastSeal())
    guard before?.chain == after?.chain, before?.entry == after?.entry else {
      throw StoreError.writeFailed(reason: "the chain of seals ends otherwise in the copy")
    }
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
