public import Domain
import Engine

extension AgencyStore {
  /// Returns the former names of a kind, after a merger or an edit that counts.
  public func formerNames(of kind: NameKind) throws(StoreError) -> [FormerName] {
    try read { db in
      let mergers = try db.mergersNow()
      return switch kind {
      case .consultant: []
      case .candidate: try db.formerNames(in: kind, mergers.candidates)
      case .employer: try db.formerNames(in: kind, mergers.employers)
      }
    }
  }
}

extension Database {
  fileprivate func formerNames<Of>(
    in table: NameKind, _ mergers: Mergers<Of>
  ) throws -> [FormerName] {
    let given = try rows(
      """
      SELECT \(table.rawValue) AS id, was AS name FROM \(table.naming)
      WHERE \(EntryRows.counts("\(table.naming).entry"))
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
