public import Domain
import GRDB

extension AgencyStore {
  /// Retracts a whole recording command: the last one of the stamp's consultant that still counts
  /// and is not an undo, or the one that an entry belongs to, which may be an undo.
  ///
  /// Nothing is erased. Entries retracted by an undo count again if the undo itself is retracted.
  public func undo(entry: Identifier<JournalEntry>?, by stamp: Stamp) throws(StoreError) -> Undone {
    try write { db in
      let undone =
        try entry.map { try db.countingBatch(of: $0) } ?? db.latestBatch(of: stamp.consultant)
      let mistakes = try db.countingEntries(of: undone)
      let interviews = Set(mistakes.compactMap(\.interview)).sorted()
      let before = try db.journals(of: interviews)
      let isOfNone = mistakes.contains { $0.interview == nil }
      let old = try isOfNone ? PolicyBeforeUndo(policy: policy(in: db), in: db) : nil
      let known = try isOfNone ? PeopleBeforeUndo(in: db) : nil
      let asked = try isOfNone ? RequestsBeforeUndo(in: db) : nil
      let batch = try Batch("undo", by: stamp, undoing: undone, in: db)
      let retractions = try mistakes.map { mistake in
        (mistake.interview, try batch.retract(mistake.entry, of: mistake.interview))
      }
      guard let first = retractions.first else { throw StoreError.nothingToUndo }
      if isOfNone { try db.rewriteRetractedOfNoInterview() }
      // Mergers are settled first: the succession of interviews depends on them.
      let people = try known?.settle(by: planner(db), in: batch)
      try planner(db).settle(interviews, in: batch)
      try db.updateParticulars(ofCandidatesOf: interviews)
      let changes = Changes(from: before, to: try db.journals(of: interviews))
      return Undone(
        entry: Identifier(first.1), retracted: changes.retracted, restored: changes.restored,
        recorded: try recorded(firsts(retractions), in: db),
        policy: try people == nil ? old?.settle(under: policy(in: db)) : nil, people: people,
        requests: try asked?.settle())
    }
  }

  /// Returns the first retraction of each interview, in the order of the interviews.
  private func firsts(
    _ retractions: [(interview: Int64?, entry: Int64)]
  ) -> [(interview: Int64, entry: Int64)] {
    let known = retractions.compactMap { retraction in
      retraction.interview.map { ($0, retraction.entry) }
    }
    return Dictionary(known) { first, _ in first }.sorted { $0.key < $1.key }
      .map { (interview: $0.key, entry: $0.value) }
  }
}

/// The entries that are newly retracted or restored after journals were appended to.
private struct Changes {
  let retracted: [JournalEntry]
  let restored: [JournalEntry]

  init(from before: [Int64: [JournalEntry]], to after: [Int64: [JournalEntry]]) {
    let counted = Dictionary(before.values.joined().map { ($0.id, $0.counts) }) { first, _ in first
    }
    let entries = after.values.joined().sorted { $0.id < $1.id }
    retracted = entries.filter { !$0.counts && counted[$0.id] == true }
    restored = entries.filter { $0.counts && counted[$0.id] == false }
  }
}

extension Database {
  /// Returns the last recording command of a consultant with entries that count, except undos and
  /// erasures.
  func latestBatch(of consultant: Consultant) throws -> Int64 {
    let found = try Int64.fetchOne(
      cachedStatement(
        sql: """
          SELECT batch.id FROM batch
          WHERE batch.consultant = (SELECT id FROM consultant WHERE folded = ?)
            AND batch.undoes IS NULL AND batch.id NOT IN
              (SELECT batch FROM entry WHERE interview IS NULL AND kind = 'candidateForgotten')
            AND EXISTS
              (SELECT 1 FROM entry WHERE entry.batch = batch.id
                AND entry.id NOT IN (SELECT entry FROM retractedNow)
                AND entry.id NOT IN (SELECT erased FROM erasure))
          ORDER BY batch.id DESC LIMIT 1
          """), arguments: StatementArguments(whole: [FoldedName(consultant.name).folded]))
    guard let found else { throw StoreError.nothingToUndo }
    return found
  }

  /// Returns the recording command of an entry, which must count.
  func countingBatch(of entry: Identifier<JournalEntry>) throws -> Int64 {
    let found = try Int64.fetchOne(
      cachedStatement(
        sql: """
          SELECT batch FROM entry WHERE id = ? AND id NOT IN (SELECT entry FROM retractedNow)
          """), arguments: [entry.number])
    guard let found else { throw StoreError.noSuchEntry(entry) }
    guard try !isOfErasure(entry, in: found) else { throw StoreError.erasureStands(entry) }
    return found
  }

  /// Returns true if an entry was erased, or belongs to a command that erased others.
  private func isOfErasure(_ entry: Identifier<JournalEntry>, in batch: Int64) throws -> Bool {
    try rows(
      """
      SELECT EXISTS (SELECT 1 FROM erasure WHERE erased = ?1) OR EXISTS
        (SELECT 1 FROM entry WHERE batch = ?2 AND kind = 'candidateForgotten') AS isOfErasure
      """, [entry, batch]
    ) { try $0.get("isOfErasure") as Bool }.first ?? false
  }

  /// Returns the entries of a recording command that count, oldest first, without erased ones.
  func countingEntries(
    of batch: Int64
  ) throws -> [(entry: Int64, interview: Int64?)] {
    try rows(
      """
      SELECT id, interview FROM entry
      WHERE batch = ? AND id NOT IN (SELECT entry FROM retractedNow)
        AND id NOT IN (SELECT erased FROM erasure)
      ORDER BY id
      """, [batch]
    ) { (entry: try $0.get("id"), interview: try $0.get("interview")) }
  }
}
