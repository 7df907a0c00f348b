public import AgencySettings
import Domain
import GRDB
import WorkingTime

extension AgencyStore {
  /// All recordings that changed the policy, oldest first, including retracted ones.
  public func policyVersions() throws(StoreError) -> [PolicyVersion] {
    try read { db in try db.policyVersions() }
  }
}

extension Database {
  /// All versions of the policy, read within a transaction.
  func policyVersions() throws -> [PolicyVersion] {
    let retracted = try retractedOfNoInterview()
    let changes = try policyChanges()
    return try rows(
      """
      SELECT entry.id, entry.kind, \(StampRows.columns), policyFile.source, policyFile.text
      FROM entry
      \(StampRows.joins)
      LEFT JOIN policyFile ON policyFile.entry = entry.id
      WHERE entry.interview IS NULL AND entry.kind IN ('policySet', 'policyAdopted')
      ORDER BY entry.id
      """
    ) { row in
      let entry: Identifier<JournalEntry> = try row.get("id")
      return PolicyVersion(
        entry: entry,
        stamp: try Stamp(row: row),
        manner: try PolicyVersion.Manner(row: row), changes: changes[entry] ?? [],
        counts: !retracted.contains(entry))
    }
  }

  /// The entries without an interview that are retracted by an entry in force.
  func retractedOfNoInterview() throws -> Set<Identifier<JournalEntry>> {
    try rows("SELECT id, retracts FROM entry WHERE interview IS NULL") { row in
      JournalLink(entry: try row.get("id"), retracts: try row.get("retracts"))
    }.retracted
  }

  /// The policy changes recorded by one entry, in its order.
  func policyChanges(of entry: Int64) throws -> [PolicyChange] {
    try rows(
      "SELECT * FROM policyChange WHERE entry = ? ORDER BY position", [entry],
      PolicyChange.init(row:))
  }

  private func policyChanges() throws -> [Identifier<JournalEntry>: [PolicyChange]] {
    let changes = try rows("SELECT * FROM policyChange ORDER BY entry, position") { row in
      (try row.get("entry") as Identifier<JournalEntry>, try PolicyChange(row: row))
    }
    return Dictionary(grouping: changes, by: \.0).mapValues { $0.map(\.1) }
  }
}

extension PolicyVersion.Manner {
  fileprivate init(row: Row) throws {
    let kind: String = try row.get("kind")
    self =
      kind == "policySet"
      ? .set : .adopted(source: try row.get("source"), text: try row.get("text"))
  }
}

extension PolicyChange {
  fileprivate init(row: Row) throws {
    let name: String = try row.get("name")
    guard let term = PolicyTerm(named: name) else {
      throw Damage(
        reason: "the policy sets `\(name)`, which nothing is called", field: "name")
    }
    try self.init(term, try row.get("value"), for: try row.get("employer"))
  }
}
