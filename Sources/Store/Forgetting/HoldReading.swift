import Domain
import GRDB
import WorkingTime

extension Database {
  /// All holds that were recorded and not erased, oldest first, including retracted ones.
  func holds() throws -> [LegalHold] {
    let retracted = try retractedOfNoInterview()
    let mergers = try mergersNow().candidates
    let written = try rows(
      """
      SELECT entry.id, \(StampRows.columns),
        hold.candidate, hold.reason, hold.untilDate
      FROM hold
      JOIN entry ON entry.id = hold.entry
      \(StampRows.joins)
      ORDER BY entry.id
      """
    ) { row in
      (
        entry: try row.get("id") as Identifier<JournalEntry>,
        stamp: try Stamp(row: row),
        candidate: try row.get("candidate") as Identifier<Candidate>,
        hold: (
          reason: try row.get("reason") as String, until: try row.get("untilDate") as LocalDate
        )
      )
    }
    return try written.map { written in
      LegalHold(
        entry: written.entry, stamp: written.stamp,
        candidate: try candidate(mergers.survivor(of: written.candidate)),
        reason: written.hold.reason, until: written.hold.until,
        counts: !retracted.contains(written.entry))
    }
  }
}
