import GRDB

extension AgencyStore {
  /// Returns the number of entries of no interview: it grows with every change of the policy or the
  /// bank holidays, and with every undo of one.
  public func revision() throws(StoreError) -> Int {
    try read { db in
      try Int.fetchOne(
        db.cachedStatement(sql: "SELECT count(*) FROM entry WHERE interview IS NULL")) ?? 0
    }
  }
}
