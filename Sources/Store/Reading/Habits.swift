public import Domain
import GRDB

extension AgencyStore {
  /// The commands with which one consultant, or everybody, records most: by their latest two hundred
  /// recordings, the most used first; of those used alike, the one used last.
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
