import AgencySettings
public import ChasePolicy
public import Domain
import GRDB

/// The result of an undo.
public struct Undone: Hashable, Sendable {
  /// The first entry that it appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// The entries that count no longer, oldest first; an undo that was undone has retractions here.
  public let retracted: [JournalEntry]
  /// The entries that count again because their retractions were retracted, oldest first.
  public let restored: [JournalEntry]
  /// The affected interviews as they are now, without those whose booking was undone.
  public let recorded: [Recorded]
  /// The changes to the plans that follow from entries of people and of the agency.
  public let replanned: Replanned
}

extension AgencyStore {
  /// Retracts a whole recording command: the last one of the stamp's consultant that still counts
  /// and is not an undo, or the one that an entry belongs to, which may be an undo.
  ///
  /// Nothing is erased. Entries retracted by an undo count again if the undo itself is retracted.
  public func undo(entry: Identifier<JournalEntry>?, by stamp: Stamp) throws(StoreError) -> Undone {
    try write { db in
      let undone =
        try entry.map { try db.countingBatch(of: $0) } ?? db.latestBatch(of: stamp.consultant)
      return try retract(
        db.countingEntries(of: undone), "undo", by: stamp, undoing: undone, in: db)
    }
  }

  /// Retracts entries of people or of the agency as a recording command of its own; throws if one
  /// does not count.
  public func retract(
    _ entries: [Identifier<JournalEntry>], by stamp: Stamp, command: String
  ) throws(StoreError) -> Undone {
    try write { db in
      for entry in entries { _ = try db.countingBatch(of: entry) }
      return try retract(entries.map { ($0.number, nil) }, command, by: stamp, in: db)
    }
  }

  private func retract(
    _ mistakes: [EntryOfInterview], _ command: String, by stamp: Stamp,
    undoing undone: Int64? = nil, in db: Database
  ) throws -> Undone {
    let old = try policy(in: db)
    try db.checkNoSplitOfForgotten(mistakes.map(\.entry))
    let interviews = Set(mistakes.compactMap(\.interview)).sorted()
    let isOfNone = mistakes.contains { $0.interview == nil }
    let sealing = try isOfNone ? Sealing(db) : nil
    let before = try db.journals(of: interviews)
    let beforeOfNone = isOfNone ? try db.retractedOfNoInterview() : []
    let batch = try Batch(command, by: stamp, undoing: undone, gathering: !isOfNone, in: db)
    let retractions = try mistakes.map { mistake in
      (
        entry: try batch.retract(mistake.entry, of: mistake.interview),
        interview: mistake.interview
      )
    }
    guard let first = retractions.first else { throw StoreError.nothingToUndo }
    var changes = Changes()
    var replanned = Replanned()
    let after: [Int64: [JournalEntry]]
    if isOfNone {
      try db.rewriteRetractedOfNoInterview()
      changes.add(
        try db.entriesOfNoInterview(
          numbered: beforeOfNone.symmetricDifference(try db.retractedOfNoInterview())))
      // Mergers are settled first: the succession of interviews depends on them.
      let events = (changes.retracted + changes.restored).compactMap(\.event)
      replanned = try settle(events, from: old, in: batch)
      try planner(db).settle(interviews, in: batch)
      after = try db.journals(of: interviews)
    } else {
      _ = try planner(db).settle(gathered: batch)
      after = batch.adding(to: before)
      try batch.write()
    }
    changes.add(from: Array(before.values.joined()), to: Array(after.values.joined()))
    if isOfNone || (changes.retracted + changes.restored).contains(where: \.isBooking) {
      try db.updateParticulars(ofCandidatesOf: interviews)
    }
    try sealing?.sealNew()
    return Undone(
      entry: Identifier(first.entry), retracted: changes.retracted, restored: changes.restored,
      recorded: try recorded(firsts(retractions), in: db), replanned: replanned)
  }

  /// Returns the first retraction of each interview, in the order of the interviews.
  private func firsts(
    _ retractions: [EntryOfInterview]
  ) -> [(interview: Int64, entry: Int64)] {
    let known = retractions.compactMap { retraction in
      retraction.interview.map { ($0, retraction.entry) }
    }
    return Dictionary(known) { first, _ in first }.sorted { $0.key < $1.key }
      .map { (interview: $0.key, entry: $0.value) }
  }
}

extension JournalEntry {
  /// True if it is a booking, with which a telephone number or an address may have been given.
  fileprivate var isBooking: Bool { event?.kind == .booked }
}

/// An entry with its interview; nil for an entry of a person or of the agency.
private typealias EntryOfInterview = (entry: Int64, interview: Int64?)

/// The entries that are newly retracted or restored after journals were appended to.
private struct Changes {
  private(set) var retracted: [JournalEntry] = []
  private(set) var restored: [JournalEntry] = []

  /// Adds entries of which each has just begun or ceased to count.
  mutating func add(_ entries: [JournalEntry]) {
    retracted += entries.filter { !$0.counts }
    restored += entries.filter(\.counts)
  }

  mutating func add(from before: [JournalEntry], to after: [JournalEntry]) {
    let counted = Dictionary(before.map { ($0.id, $0.counts) }) { first, _ in first }
    let entries = after.sorted { $0.id < $1.id }
    retracted += entries.filter { !$0.counts && counted[$0.id] == true }
    restored += entries.filter { $0.counts && counted[$0.id] == false }
  }
}

extension Database {
  /// Rewrites the table of retracted entries without an interview.
  func rewriteRetractedOfNoInterview() throws {
    try run(
      "DELETE FROM retractedNow WHERE entry IN (SELECT id FROM entry WHERE interview IS NULL)")
    for entry in try retractedOfNoInterview() {
      try insert(into: "retractedNow", ["entry": entry])
    }
  }

  /// Returns the last recording command of a consultant with entries that count, except undos and
  /// erasures.
  func latestBatch(of consultant: Consultant) throws -> Int64 {
    let found = try Int64.fetchOne(
      cachedStatement(
        sql: """
          SELECT batch.id FROM batch
          WHERE batch.consultant = (SELECT id FROM consultant WHERE folded = ?)
            AND batch.undoes IS NULL AND batch.command <> '\(SecondEdition.command)'
            AND batch.id NOT IN
              (SELECT batch FROM entry WHERE interview IS NULL AND kind IN ('candidateForgotten', 'contactForgotten'))
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
        (SELECT 1 FROM entry WHERE batch = ?2 AND kind IN ('candidateForgotten', 'contactForgotten')) AS isOfErasure
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
