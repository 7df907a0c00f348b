public import Domain
import GRDB

extension AgencyStore {
  /// Returns the former names of candidates, after a merger or an edit that counts.
  public func formerCandidateNames() throws(StoreError) -> [FormerName] {
    try read { db in try db.formerNames(in: .candidate, try db.mergersNow().candidates) }
  }

  /// Returns the former names of employers, likewise.
  public func formerEmployerNames() throws(StoreError) -> [FormerName] {
    try read { db in try db.formerNames(in: .employer, try db.mergersNow().employers) }
  }
}

extension Database {
  fileprivate func formerNames<Of>(
    in table: NameTable, _ mergers: Mergers<Of>
  ) throws -> [FormerName] {
    guard let naming = table.naming else { return [] }
    let given = try rows(
      """
      SELECT \(table.rawValue) AS id, was AS name FROM \(naming)
      WHERE entry NOT IN (SELECT entry FROM retractedNow)
      UNION SELECT id, name FROM \(table.rawValue)
      WHERE id IN (SELECT gone FROM \(table.rawValue)Merge)
      ORDER BY 1, 2
      """
    ) { (id: try $0.get("id") as Identifier<Of>, name: try $0.get("name") as String) }
    return try given.compactMap { given in
      let holder = mergers.survivor(of: given.id)
      let now = try rows(
        "SELECT name FROM \(table.rawValue) WHERE id = ?", [holder.number]
      ) { try $0.get("name") as String }.first
      guard let now, FoldedName(now) != FoldedName(given.name) else { return nil }
      return FormerName(former: given.name, now: now)
    }
  }
}
