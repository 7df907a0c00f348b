public import Domain
import GRDB

extension AgencyStore {
  /// Returns the commands that one consultant, or everybody, uses most in the latest 200
  /// recordings, the most used first; among equals, the most recent first.
  public func commandsMostUsed(
    by consultant: Identifier<Consultant>?
  ) throws(StoreError) -> [String] {
    try read { db in
      try db.rows(
        """
        SELECT command FROM (
          SELECT id, command FROM batch WHERE \(consultant == nil ? "TRUE" : "consultant = ?")
          ORDER BY id DESC LIMIT 200
        ) GROUP BY command ORDER BY count(*) DESC, max(id) DESC
        """, consultant.map { [$0] } ?? []
      ) { try $0.get("command") }
    }
  }
}
