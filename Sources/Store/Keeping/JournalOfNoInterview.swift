import Domain
import GRDB

/// What was recorded of no interview, read entry by entry.
struct JournalOfNoInterview {
  let db: Database

  /// The kinds of entries that it knows how to read.
  static let kinds = [
    "policySet", "policyAdopted", "holidaysImported", "candidatesMerged", "employersMerged",
    "templateSet",
    "candidateEdited", "employerEdited", "candidateForgotten", "candidateHeld", "requestHeard",
    "requestExtended", "requestAnswered", "retraction",
  ]

  /// Reads every entry that still says something; `report` is told of each that cannot be read.
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
    switch kind {
    case "policySet": _ = try db.policyChanges(of: entry)
    case "policyAdopted":
      _ = try db.policyChanges(of: entry)
      try needs("policyFile", ["source", "text"], of: entry)
    case "holidaysImported":
      try needs("holidayImport", ["file"], of: entry)
      _ = try db.holidayLists(of: Identifier(entry))
    case "candidatesMerged": try needsMerger("candidateMerge", of: entry)
    case "employersMerged": try needsMerger("employerMerge", of: entry)
    case "templateSet": try needsTemplate(of: entry)
    case "candidateEdited", "employerEdited": _ = try db.edit(of: Identifier(entry))
    case "candidateForgotten": try needs("forgetting", ["part"], of: entry)
    case "candidateHeld": try needs("hold", ["reason", "untilDate"], of: entry)
    case "requestHeard": try needs("dataRequest", ["asks"], of: entry)
    case "requestExtended", "requestAnswered": try needsRequest(of: entry)
    case "retraction": break
    default: throw Damage(reason: "it is of no known kind", field: "kind")
    }
  }

  /// An entry has its row in the table of its kind, with texts in these columns.
  private func needs(_ table: String, _ columns: [String], of entry: Int64) throws {
    let found = try db.rows("SELECT * FROM \(table) WHERE entry = ?", [entry]) { row in
      try columns.map { try row.get($0) as String }
    }
    guard !found.isEmpty else { throw Damage(reason: "it has lost its particulars") }
  }

  /// An entry names the two records that are one.
  private func needsMerger(_ table: String, of entry: Int64) throws {
    let found = try db.rows("SELECT gone, kept FROM \(table) WHERE entry = ?", [entry]) { row in
      (try row.get("gone") as Int64, try row.get("kept") as Int64)
    }
    guard !found.isEmpty else { throw Damage(reason: "it has lost its particulars") }
  }

  /// An entry that chose a template has its row, of a known kind of draft.
  private func needsTemplate(of entry: Int64) throws {
    let found = try db.rows("SELECT draft FROM draftTemplate WHERE entry = ?", [entry]) { row in
      try row.get("draft") as DraftKind
    }
    guard !found.isEmpty else { throw Damage(reason: "it has lost its particulars") }
  }

  /// An entry that carries a request on names the request.
  private func needsRequest(of entry: Int64) throws {
    let found = try db.rows("SELECT request FROM requestStep WHERE entry = ?", [entry]) { row in
      try row.get("request") as Int64
    }
    guard !found.isEmpty else { throw Damage(reason: "it has lost its particulars") }
  }

  /// Where the table of the entries that do not count differs from what these entries come to.
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
        table: ComputedTable.retractedNow.rawValue, key: "entry \(entry)", field: nil,
        held: isExpected ? nil : "a row", expected: isExpected ? "a row" : nil)
    }
  }
}
