public import Domain
import Foundation
import Engine
import PostgresEngine
import SQLiteEngine

extension AgencyStore {
  /// Vacuums the file, so that it no longer contains erased data, and empties its log; does nothing
  /// if nothing was erased since the last sweep.
  ///
  /// Overwriting the pages that the erasure frees is not enough: pages freed or rewritten long
  /// before may contain the same data. SQLite builds the new file in memory, so that no other file
  /// sees it. Throws ``StoreError/notSwept`` if other connections keep reading the log; what was
  /// erased stays erased, and the sweep can be repeated.
  public func sweep() throws(StoreError) {
    do {
      release()
      guard try queue.read({ db in try db.isUnswept() }) else { return }
      guard !(queue is PostgresQueue) else { return try sweepServer() }
      let isDone = try queue.writeWithoutTransaction { db in
        try db.vacuum()
        return try db.emptyLog()
      }
      guard isDone else { throw StoreError.notSwept }
      try queue.write { db in try db.run("DELETE FROM unswept") }
    } catch let error as EngineError where error.kind == .busy {
      throw .notSwept
    } catch {
      throw StoreError(error, while: .writing, path: name)
    }
  }

  /// Writes the tables of a server anew, if the login owns them; otherwise that stays on record as
  /// wanting, for their owner.
  private func sweepServer() throws {
    let owns = try queue.read { db in
      try Bool.fetchOne(
        db,
        sql: "SELECT pg_has_role(relowner, 'USAGE') FROM pg_class WHERE oid = 'unswept'::regclass")
    }
    guard owns == true else { return }
    try queue.writeWithoutTransaction { db in
      for table in StoredTable.all where !table.columnNames.isEmpty && table != .lastNumbers {
        try db.execute(sql: "VACUUM (FULL, ANALYZE) public.\(table.name)")
      }
      for table in [SearchIndex.table, "searchWord"] {
        try db.execute(sql: "VACUUM (FULL, ANALYZE) public.\(table)")
      }
    }
    try queue.write { db in try db.run("DELETE FROM unswept") }
  }

  /// The old databases that a restore kept next to this one; nothing is erased in them.
  public func replacedDatabases() -> [String] {
    guard let path else { return [] }
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = place.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(place.lastPathComponent + ".replaced-") }.sorted()
      .map { folder + "/" + $0 }
  }

  /// True if data was erased and the file may still contain traces of it.
  public func isUnswept() throws(StoreError) -> Bool { try read { db in try db.isUnswept() } }

  /// The interviews with erased entries: nothing else may be kept of them, such as a draft.
  public func forgottenInterviews() throws(StoreError) -> [Identifier<Interview>] {
    try read { db in
      try db.rows(
        """
        SELECT DISTINCT entry.interview FROM erasure JOIN entry ON entry.id = erasure.erased
        WHERE entry.kind = 'booked' ORDER BY entry.interview
        """
      ) { try $0.get("interview") }
    }
  }
}

extension Database {
  fileprivate func isUnswept() throws -> Bool {
    try rows("SELECT CASE WHEN EXISTS (SELECT 1 FROM unswept) THEN 1 ELSE 0 END AS isUnswept") {
      try $0.get("isUnswept") as Bool
    }
    .first ?? false
  }
}
