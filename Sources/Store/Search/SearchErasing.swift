import GRDB

extension AgencyStore {
  /// Takes entries out of the search index so that no trace of their words is left in the file or in
  /// its log.
  ///
  /// The index keeps the words of what is deleted until all of it is merged, and SQLite keeps what is
  /// freed until it is overwritten: so both are done here.
  func eraseFromSearch(_ entries: [Int64]) throws(StoreError) {
    try write { db in try SearchIndex(db: db).erase(entries) }
    do {
      _ = try queue.writeWithoutTransaction { db in try db.emptyLog() }
    } catch {
      throw StoreError(error, while: .writing, path: path ?? "")
    }
  }
}

extension SearchIndex {
  /// The same within a transaction; the log is to be emptied after it.
  func erase(_ entries: [Int64]) throws {
    try db.overwritingWhatIsFreed {
      try db.run(
        "DELETE FROM searchIndex WHERE rowid IN (SELECT value FROM json_each(?))",
        [entries.jsonList])
      try merge()
    }
  }

  /// Merges all parts of the index into one, in which no word is that is deleted.
  func merge() throws { try db.run("INSERT INTO searchIndex (searchIndex) VALUES ('optimize')") }
}

extension Database {
  /// Runs what deletes something, with zeros written over whatever it frees.
  func overwritingWhatIsFreed(_ work: () throws -> Void) throws {
    _ = try Int.fetchOne(self, sql: "PRAGMA secure_delete = ON")
    defer { _ = try? Int.fetchOne(self, sql: "PRAGMA secure_delete = OFF") }
    try work()
  }

  /// Brings what is in the write-ahead log into the file, and empties the log; answers false where
  /// others, who are reading it, kept that from being done.
  @discardableResult
  func emptyLog() throws -> Bool {
    try Int.fetchOne(self, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? 0 == 0
  }
}
