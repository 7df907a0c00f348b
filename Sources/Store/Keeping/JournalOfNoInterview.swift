import Domain
import GRDB

/// A reader of the entries without an interview, one at a time.
struct JournalOfNoInterview {
  let db: Database

  /// The kinds of entries that it can read.
  static let kinds =
    StoredTable.all.flatMap(\.required) + [
      "policySet", "candidateEdited", "employerEdited", "retraction",
    ]

  /// Reads every entry that is not erased; `report` is called for each that cannot be read.
  func forEach(report: ((id: Int64, error: any Error)) throws -> Void) throws {
    let entries = try db.rows(
      """
      SELECT id, kind FROM entry
      WHERE interview IS NULL AND id NOT IN (SELECT erased FROM erasure) ORDER BY id
      """
    ) { (id: try $0.get("id") as Int64, kind: try $0.get("kind") as String) }
    for entry in entries {
      do {
        try read(entry.id, kind: entry.kind)
      } catch {
        try report((entry.id, error))
      }
    }
  }

  private func read(_ entry: Int64, kind: String) throws {
    guard Self.kinds.contains(kind) else {
      throw Damage(reason: "it is of no known kind", field: "kind")
    }
    for table in StoredTable.all where table.required.contains(kind) {
      let found = try db.rows("SELECT 1 FROM \(table.name) WHERE entry = ?", [entry]) { _ in true }
      guard !found.isEmpty else { throw Damage(reason: "it has lost its particulars") }
    }
    switch kind {
    case "policySet", "policyAdopted": _ = try db.policyChanges(of: entry)
    case "holidaysImported": _ = try db.holidayLists(of: Identifier(entry))
    case "candidateEdited", "employerEdited": _ = try db.edit(of: Identifier(entry))
    case "templateSet":
      _ = try db.rows("SELECT draft FROM draftTemplate WHERE entry = ?", [entry]) {
        try $0.get("draft") as DraftKind
      }
    default: break
    }
  }

  /// The differences between the table of retracted entries and what the journal implies.
  func differences() throws -> [Difference] {
    let held = try db.rows(
      """
      SELECT entry FROM retractedNow WHERE entry IN (SELECT id FROM entry WHERE interview IS NULL)
      """
    ) { try $0.get("entry") as Identifier<JournalEntry> }
    let expected = try db.retractedOfNoInterview()
    return expected.symmetricDifference(held).map(\.number).sorted().map { entry in
      let isExpected = expected.contains(Identifier(entry))
      return Difference(
        record: StoredTable.retractedNow.name, key: "entry \(entry)", field: nil,
        held: isExpected ? nil : "a row", expected: isExpected ? "a row" : nil)
    }
  }
}
