public import Domain
import GRDB
import WorkingTime

extension AgencyStore {
  /// Returns the recording command that an undo would retract, and later recordings by colleagues:
  /// the consultant's last command or, if an entry is given, the one that it belongs to.
  public func undoTarget(
    entry: Identifier<JournalEntry>?, of consultant: Consultant
  ) throws(StoreError) -> UndoTarget {
    try read { db in
      let batch = try entry.map { try db.countingBatch(of: $0) } ?? db.latestBatch(of: consultant)
      return try db.undoTarget(batch)
    }
  }
}

extension Database {
  fileprivate func undoTarget(_ batch: Int64) throws -> UndoTarget {
    let entries = try countingEntries(of: batch)
    let commands = try rows(
      """
      SELECT batch.command, batch.recordedAt, batch.clock, consultant.id AS consultant,
        consultant.name
      FROM batch JOIN consultant ON consultant.id = batch.consultant WHERE batch.id = ?
      """, [batch]
    ) { (command: try $0.get("command") as String, stamp: try Stamp(row: $0)) }
    guard let first = entries.first, let command = commands.first else {
      throw StoreError.nothingToUndo
    }
    return UndoTarget(
      entry: Identifier(first.entry), command: command.command, stamp: command.stamp,
      interviews: Set(entries.compactMap(\.interview)).sorted().map(Identifier.init),
      since: try recordedSince(entries, by: command.stamp.consultant))
  }

  /// Returns the recordings by other consultants after these entries on the same interviews or, for
  /// entries of no interview, on the same people or part of the policy.
  ///
  /// Undos and entries of kind `nextBooked` are not counted.
  private func recordedSince(
    _ entries: [(entry: Int64, interview: Int64?)], by consultant: Consultant
  ) throws -> [UndoTarget.Later] {
    let ofNone = entries.filter { $0.interview == nil }.map(\.entry)
    var interviews = Set(entries.compactMap(\.interview))
    if !ofNone.isEmpty { interviews.formUnion(try self.interviews(mergedBy: ofNone)) }
    return try rows(
      """
      SELECT entry.id, batch.command, \(StampRows.columns)
      FROM entry
      \(StampRows.joins)
      WHERE entry.id > ?1 AND batch.consultant <> ?2 AND entry.retracts IS NULL
        AND entry.id NOT IN (SELECT entry FROM retractedNow)
        AND entry.id NOT IN (SELECT entry FROM nextBooking)
        AND (entry.interview IN (SELECT value FROM json_each(?3))
          OR entry.interview IS NULL AND entry.id IN (\(Self.onTheSame)))
      ORDER BY entry.id
      """,
      [
        entries.last?.entry, consultant.id.number, interviews.sorted().jsonList, ofNone.jsonList,
      ]
    ) { row in
      UndoTarget.Later(
        entry: try row.get("id"), command: try row.get("command"), stamp: try Stamp(row: row))
    }
  }

  /// The SQL for entries of no interview about the same people as others, or the same part of the
  /// policy.
  private static let onTheSame = """
    WITH subject (entry, candidate, employer, part) AS (
      SELECT entry, gone, NULL, NULL FROM candidateMerge
      UNION ALL SELECT entry, kept, NULL, NULL FROM candidateMerge
      UNION ALL SELECT entry, candidate, NULL, NULL FROM candidateNaming
      UNION ALL SELECT entry, candidate, NULL, NULL FROM particular
      UNION ALL SELECT entry, candidate, NULL, NULL FROM hold
      UNION ALL SELECT entry, candidate, NULL, NULL FROM dataRequest
      UNION ALL SELECT requestStep.entry, candidate, NULL, NULL
        FROM requestStep JOIN dataRequest ON dataRequest.entry = requestStep.request
      UNION ALL SELECT entry, NULL, gone, NULL FROM employerMerge
      UNION ALL SELECT entry, NULL, kept, NULL FROM employerMerge
      UNION ALL SELECT entry, NULL, employer, NULL FROM employerNaming
      UNION ALL SELECT id, NULL, NULL, substr(kind, 1, 6) FROM entry
        WHERE kind IN ('policySet', 'policyAdopted', 'holidaysImported', 'templateSet')
    )
    SELECT other.entry FROM subject AS other JOIN subject AS mine
      ON other.candidate = mine.candidate OR other.employer = mine.employer
        OR other.part = mine.part
    WHERE mine.entry IN (SELECT value FROM json_each(?4))
    """

  /// Returns the interviews of all records merged by these entries.
  private func interviews(mergedBy entries: [Int64]) throws -> [Int64] {
    let mergers = try recordedMergers().filter { entries.contains($0.entry.number) }
    return try interviews(concernedBy: mergers.map(\.merger))
  }
}
