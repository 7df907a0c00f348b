public import Domain
import Foundation
import GRDB

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
      let isDone = try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
        try db.execute(sql: "VACUUM")
        return try db.emptyLog()
      }
      guard isDone else { throw StoreError.notSwept }
      try queue.write { db in try db.run("DELETE FROM unswept") }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      throw .notSwept
    } catch {
      throw StoreError(error, while: .writing, path: path ?? "")
    }
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
  /// Runs deletions with the freed space overwritten by zeros.
  func overwritingWhatIsFreed(_ work: () throws -> Void) throws {
    _ = try Int.fetchOne(self, sql: "PRAGMA secure_delete = ON")
    defer { _ = try? Int.fetchOne(self, sql: "PRAGMA secure_delete = OFF") }
    try work()
  }

  /// Moves the write-ahead log into the file and empties it; false if readers prevented that.
  fileprivate func emptyLog() throws -> Bool {
    try Int.fetchOne(self, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0 == 0
  }

  fileprivate func isUnswept() throws -> Bool {
    try rows("SELECT EXISTS (SELECT 1 FROM unswept) AS isUnswept") {
      try $0.get("isUnswept") as Bool
    }
    .first ?? false
  }
}
