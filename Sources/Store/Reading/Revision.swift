import GRDB

extension AgencyStore {
  /// How many entries of no interview the journal has: it grows with every change of what holds for
  /// all, of the policy or of the bank holidays, and with every undo of one.
  public func revision() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM entry WHERE interview IS NULL")) ?? 0
    }
  }
}
