public import Domain
import GRDB

extension AgencyStore {
  /// Checks a whole database file, as it is at one moment, while others may write to it.
  ///
  /// It brings an older database up to date, as opening it does, and writes nothing else. `progress`
  /// is called now and then with how many interviews are checked, of how many. Where `kept`, a head
  /// of the journal that was kept elsewhere, is not in it any more, that is a finding. A database
  /// that cannot even be opened throws ``StoreError/damaged(path:reason:)``, and where there is none
  /// ``StoreError/absent(path:)``.
  public static func verify(
    path: String, since kept: JournalHead? = nil, onWait: @escaping @Sendable () -> Void = {},
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> Verification {
    do {
      let queue = try Connection(path: path, onWait: onWait).openUpToDate(making: false)
      let companions = VerifierCompanions(
        beside: Companion(path: path), ahead: Companion.open(beside: path))
      return try queue.read { db in
        Verifier(db, since: kept, with: companions, progress: progress).run()
      }
    } catch {
      throw StoreError(error, while: .reading, path: path)
    }
  }

  /// Computes again what is computed from the journal, in one transaction, and answers what was
  /// wrong before.
  ///
  /// Where something else is wrong too, nothing is written: what is computed from a damaged journal
  /// would only look whole.
  public static func repair(
    path: String, onWait: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) -> Verification {
    do {
      let queue = try Connection(path: path, onWait: onWait).openUpToDate(making: false)
      return try queue.write { db in
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
  /// Empties the computed tables, and fills them from the journal.
  func recompute() throws {
    for table in StoredTable.computed.reversed() {
      try run("DELETE FROM \(table.name)")
    }
    let interviews: [Int64] = try rows("SELECT id FROM interview ORDER BY id") { try $0.get("id") }
    try rewriteRetractedOfNoInterview()
    try Planner(db: self, policy: PolicyInForce(in: self).policy).rewrite(interviews)
    try updateParticulars(ofCandidatesOf: interviews)
    for table in [NameTable.candidate, .employer] { try rewriteNames(in: table) }
    try SearchIndex(db: self).rebuild()
  }
}
