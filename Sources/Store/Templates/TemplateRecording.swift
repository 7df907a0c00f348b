public import Domain
import GRDB

extension AgencyStore {
  /// Records the template of a kind of draft, or the return to the built-in one if `own` is nil;
  /// returns the entry.
  ///
  /// `command` is the typed command without its values.
  public func setTemplate(
    _ own: TemplateVersion.Own?, for kind: DraftKind, by stamp: Stamp, command: String
  ) throws(StoreError) -> Identifier<JournalEntry> {
    try write { db in
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append("templateSet", at: batch.at, to: nil)
      try db.insert(
        into: "draftTemplate",
        ["entry": entry, "draft": kind, "source": own?.source, "text": own?.text])
      return Identifier(entry)
    }
  }
}
