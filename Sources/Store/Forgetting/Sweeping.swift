public import Domain
import Foundation
import GRDB

extension AgencyStore {
  /// Writes the file anew, without what was erased, and empties its log; does nothing where nothing
  /// was erased since it was last done.
  ///
  /// Pages that were freed or rewritten long before the erasure may have what was erased now, so it
  /// is not enough to overwrite what the erasure frees. SQLite puts the new file together in memory,
  /// for no other file is to see it. Throws ``StoreError/notSwept`` where others are reading the log
  /// and do not end; what was erased stays erased, and it can be done again.
  public func sweep() throws(StoreError) {
    do {
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

  /// The databases that a restore put aside, which it keeps beside this one: nothing is erased in
  /// them.
  public func databasesPutAside() -> [String] {
    guard let path else { return [] }
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = place.deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix(place.lastPathComponent + ".replaced-") }.sorted()
      .map { folder + "/" + $0 }
  }

  /// Whether something was erased and the file may still have traces of it.
  public func isUnswept() throws(StoreError) -> Bool { try read { db in try db.isUnswept() } }

  /// The interviews of which something was erased: nothing else may be kept of them, no draft.
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
  /// Runs what deletes something, with zeros written over whatever it frees.
  func overwritingWhatIsFreed(_ work: () throws -> Void) throws {
    _ = try Int.fetchOne(self, sql: "PRAGMA secure_delete = ON")
    defer { _ = try? Int.fetchOne(self, sql: "PRAGMA secure_delete = OFF") }
    try work()
  }

  /// Moves the write-ahead log into the file and empties it; false where readers prevented that.
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
