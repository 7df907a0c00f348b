public import Domain
import GRDB

extension AgencyStore {
  /// All recorded mergers, oldest first, including retracted ones.
  public func mergers() throws(StoreError) -> [RecordedMerger] {
    try read { db in try db.recordedMergers() }
  }
}

/// The mergers in force, of candidates and of employers.
struct MergersNow {
  let candidates: Mergers<Candidate>
  let employers: Mergers<Employer>
}

extension Database {
  /// Returns true if any records were ever merged.
  func hasMergers() throws -> Bool {
    try rows(
      """
      SELECT EXISTS (SELECT 1 FROM candidateMerge) OR EXISTS (SELECT 1 FROM employerMerge) AS has
      """
    ) { try $0.get("has") as Bool }.first ?? false
  }

  /// The mergers in force.
  func mergersNow() throws -> MergersNow {
    let retracted = try retractedOfNoInterview()
    return MergersNow(
      candidates: Mergers(try pairs("candidateMerge", without: retracted)),
      employers: Mergers(try pairs("employerMerge", without: retracted)))
  }

  private func pairs<Of>(
    _ table: String, without retracted: Set<Identifier<JournalEntry>>
  ) throws -> [(gone: Identifier<Of>, kept: Identifier<Of>)] {
    try rows("SELECT entry, gone, kept FROM \(table) ORDER BY entry") { row in
      (
        entry: try row.get("entry") as Identifier<JournalEntry>,
        pair: (gone: try row.get("gone") as Identifier<Of>, kept: try row.get("kept"))
      )
    }.filter { !retracted.contains($0.entry) }.map(\.pair)
  }

  /// All recorded mergers, oldest first, including retracted ones.
  func recordedMergers() throws -> [RecordedMerger] {
    let retracted = try retractedOfNoInterview()
    let candidates = try recordedMergers("candidate", retracted) { gone, kept in
      Merger.candidates(
        gone: Candidate(id: Identifier(gone.id), name: gone.name),
        kept: Candidate(id: Identifier(kept.id), name: kept.name))
    }
    let employers = try recordedMergers("employer", retracted) { gone, kept in
      Merger.employers(
        gone: Employer(id: Identifier(gone.id), name: gone.name),
        kept: Employer(id: Identifier(kept.id), name: kept.name))
    }
    return (candidates + employers).sorted { $0.entry < $1.entry }
  }

  private typealias Named = (id: Int64, name: String)

  private func recordedMergers(
    _ table: String, _ retracted: Set<Identifier<JournalEntry>>,
    _ merger: (Named, Named) -> Merger
  ) throws -> [RecordedMerger] {
    try rows(
      """
      SELECT entry.id, \(StampRows.columns),
        gone.id AS goneId, gone.name AS gone, kept.id AS keptId, kept.name AS kept
      FROM \(table)Merge
      JOIN entry ON entry.id = \(table)Merge.entry
      \(StampRows.joins)
      JOIN \(table) AS gone ON gone.id = \(table)Merge.gone
      JOIN \(table) AS kept ON kept.id = \(table)Merge.kept
      """
    ) { row in
      let entry: Identifier<JournalEntry> = try row.get("id")
      return RecordedMerger(
        entry: entry,
        stamp: try Stamp(row: row),
        merger: merger(
          (try row.get("goneId"), try row.get("gone")), (try row.get("keptId"), try row.get("kept"))
        ), counts: !retracted.contains(entry))
    }
  }
}
