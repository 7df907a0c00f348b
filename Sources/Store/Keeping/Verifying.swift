public import Domain
import Engine
import SQLiteEngine

extension AgencyStore {
  /// Checks a snapshot of a whole database file, while others may write to it.
  ///
  /// It migrates an older database, as opening it does, and writes nothing else. `progress` is
  /// called now and then with the number of interviews checked and the total. If `kept`, a head of
  /// the journal that was kept elsewhere, is no longer in it, that is a finding. Throws
  /// ``StoreError/damaged(path:reason:)`` if the database cannot be opened, and
  /// ``StoreError/absent(path:)`` if there is no database.
  public static func verify(
    path: String, since kept: JournalHead? = nil, onWait: @escaping @Sendable () -> Void = {},
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Verification {
    do {
      let queue = try openUpToDate(path, onWait: onWait)
      let file = queue is SQLiteQueue ? path : nil
      let companions = VerifierCompanions(
        beside: file.flatMap(Companion.init), ahead: Companion.open(beside: file))
      return try queue.read { db in
        Verifier(db, since: kept, with: companions, progress: progress).run()
      }
    } catch {
      throw StoreError(error, while: .reading, path: path)
    }
  }

  /// Recomputes the data derived from the journal, in one transaction, and returns the findings
  /// from before.
  ///
  /// If there are other findings too, nothing is written: data derived from a damaged journal would
  /// only look whole.
  public static func repair(
    path: String, onWait: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) -> Verification {
    do {
      let queue = try openUpToDate(path, onWait: onWait)
      return try queue.write { db in
        if let refusal = try Schema(of: db).refusal(path) { throw refusal }
        let found = Verifier(db).run()
        guard !found.isWhole, found.isMendable else { return found }
        try db.recompute()
        guard Verifier(db).run().isWhole else {
          throw StoreError.programFault(reason: "what was computed again is not whole")
        }
        return found
      }
    } catch {
      throw StoreError(error, while: .writing, path: path)
    }
  }
}

extension Database {
  /// Empties the derived tables and refills them from the journal.
  func recompute() throws {
    try numberSeals()
    for table in StoredTable.computed.reversed() {
      try run("DELETE FROM \(table.name)")
    }
    let interviews: [Int64] = try rows("SELECT id FROM interview ORDER BY id") { try $0.get("id") }
    try rewriteRetractedOfNoInterview()
    try rewriteSplitInterviews()
    try Planner(db: self, policy: PolicyInForce(in: self).policy).rewrite(interviews)
    for table in [NameKind.candidate, .employer] { try rewriteNames(in: table) }
    try updateAllParticulars()
    try SearchIndex(db: self).rebuild()
  }
}
