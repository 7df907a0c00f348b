public import Domain
import GRDB

extension AgencyStore {
  /// All recordings that chose a template, oldest first, including retracted ones.
  public func templateVersions() throws(StoreError) -> [TemplateVersion] {
    try read { db in try db.templateVersions() }
  }
}

extension Database {
  /// All choices of templates, read within a transaction.
  func templateVersions() throws -> [TemplateVersion] {
    let retracted = try retractedOfNoInterview()
    return try rows(
      """
      SELECT entry.id, \(StampRows.columns),
        draftTemplate.draft, draftTemplate.source, draftTemplate.text
      FROM entry
      JOIN draftTemplate ON draftTemplate.entry = entry.id
      \(StampRows.joins)
      WHERE entry.interview IS NULL AND entry.kind = 'templateSet'
      ORDER BY entry.id
      """
    ) { row in
      let entry: Identifier<JournalEntry> = try row.get("id")
      return TemplateVersion(
        entry: entry,
        stamp: try Stamp(row: row),
        kind: try row.get("draft"), own: try TemplateVersion.Own(row: row),
        counts: !retracted.contains(entry))
    }
  }
}

extension TemplateVersion.Own {
  fileprivate init?(row: Row) throws {
    guard let source: String = try row.get("source"), let text: String = try row.get("text") else {
      return nil
    }
    self.init(source: source, text: text)
  }
}

extension DraftKind: ColumnValue {}
