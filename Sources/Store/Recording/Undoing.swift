import AgencySettings
public import ChasePolicy
public import Domain
import Engine

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
    try write(deferred: true) { db in
      let command = try db.commandToUndo(entry, of: stamp.consultant)
      return try retract(command.entries, "undo", by: stamp, undoing: command.batch, in: db)
    }
  }

  /// Retracts entries of people or of the agency as a recording command of its own; throws if one
  /// does not count.
  public func retract(
    _ entries: [Identifier<JournalEntry>], by stamp: Stamp, command: String
  ) throws(StoreError) -> Undone {
    try write(deferred: true) { db in
      for entry in entries { try db.checkThatCounts(entry) }
      return try retract(entries.map { ($0.number, nil) }, command, by: stamp, in: db)
    }
  }

  private func retract(
    _ mistakes: [EntryOfInterview], _ command: String, by stamp: Stamp,
    undoing undone: Int64? = nil, in db: Database
  ) throws -> Undone {
    let isOfNone = mistakes.contains { $0.interview == nil }
    if isOfNone { try db.mustLock() }
    let old = try policy(in: db)
    try db.checkNoSplitOfForgotten(mistakes.map(\.entry))
    let interviews = Set(mistakes.compactMap(\.interview)).sorted()
    let sealing = try isOfNone ? Sealing(db) : nil
    let known = try db.isDeferring ? db.interviews(numbered: interviews) : [:]
    let before = try db.journals(of: interviews)
    // A booking, or one that counts again, changes later readings.
    let numbers = Set(mistakes.map(\.entry))
    if before.values.joined().contains(where: { numbers.contains($0.id.number) && $0.mayBook }) {
      try db.mustLock()
    }
    let beforeOfNone = isOfNone ? try db.retractedOfNoInterview() : []
    let batch = try begin(
      command, by: stamp, undoing: undone, gathering: isOfNone ? nil : mistakes.count, in: db)
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
    var settled: [Int64: Projection] = [:]
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
      settled = try planner(db).settle(gathered: batch)
      after = batch.adding(to: before)
    }
    changes.add(from: Array(before.values.joined()), to: Array(after.values.joined()))
    let isBooking = (changes.retracted + changes.restored).contains(where: \.isBooking)
    if !isOfNone { try batch.write() }
    if isOfNone || isBooking { try db.updateParticulars(ofCandidatesOf: interviews) }
    try sealing?.sealNew()
    let firsts = firsts(retractions)
    return Undone(
      entry: Identifier(first.entry), retracted: changes.retracted, restored: changes.restored,
      recorded: try db.isDeferring
        ? recorded(firsts, settled, known) : recorded(firsts, in: db), replanned: replanned)
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

  /// True if a booking may count otherwise when it is retracted.
  fileprivate var mayBook: Bool {
    if case .retraction = content { true } else { isBooking }
  }
}

/// An entry with its interview; nil for an entry of a person or of the agency.
typealias EntryOfInterview = (entry: Int64, interview: Int64?)

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

  /// Returns the recording command that an entry belongs to, which must count, or else the last one of
  /// a consultant with entries that count, except undos and erasures.
  func commandToUndo(
    _ entry: Identifier<JournalEntry>?, of consultant: Consultant
  ) throws -> RecordedCommand {
    if let entry {
      try ask(ahead: Self.commandToUndo(entry))
      try checkThatCounts(entry)
    }
    let question = entry.map(Self.command(of:)) ?? Self.latestCommand(of: consultant)
    let found = try rows(question.sql, question.arguments) { row in
      (
        entry: (
          entry: try row.get("entry") as Int64, interview: try row.get("interview") as Int64?
        ), kind: try row.get("kind") as String,
        command: RecordedCommand(
          batch: try row.get("batch"), command: try row.get("command"), stamp: try Stamp(row: row))
      )
    }
    guard var command = found.first?.command else { throw StoreError.nothingToUndo }
    command.entries = found.map(\.entry)
    // An undo after an erasure must not undo the recording before it.
    if let erasure = found.first(where: { Self.erasures.contains($0.kind) }) {
      throw StoreError.erasureStands(Identifier(erasure.entry.entry))
    }
    return command
  }

  /// The questions about the command of an entry.
  static func commandToUndo(_ entry: Identifier<JournalEntry>) -> [Question] {
    [counts(entry), isOfErasure(entry), command(of: entry)]
  }

  private static func command(of entry: Identifier<JournalEntry>) -> Question {
    (command("SELECT batch FROM entry WHERE id = ?"), [entry])
  }

  private static func latestCommand(of consultant: Consultant) -> Question {
    (
      command(
        """
        SELECT batch.id FROM batch
        WHERE batch.consultant = (SELECT id FROM consultant WHERE folded = ?)
          AND batch.undoes IS NULL AND batch.command <> '\(SecondEdition.command)'
          AND EXISTS
            (SELECT 1 FROM entry WHERE entry.batch = batch.id
              AND \(EntryRows.counts("entry.id"))
              AND \(EntryRows.isUnerased("entry.id")))
        ORDER BY batch.id DESC LIMIT 1
        """), [FoldedName(consultant.name).folded]
    )
  }

  /// The statement that reads the recording command whose number another gives, with its entries that
  /// count and are not erased, oldest first.
  private static func command(_ batch: String) -> String {
    """
    SELECT entry.batch, batch.command, \(StampRows.columns), entry.id AS entry, entry.interview,
      entry.kind
    FROM entry \(StampRows.joins)
    WHERE entry.batch = (\(batch))
      AND \(EntryRows.counts("entry.id")) AND \(EntryRows.isUnerased("entry.id"))
    ORDER BY entry.id
    """
  }

  /// Throws unless an entry counts, and belongs to no erasure.
  func checkThatCounts(_ entry: Identifier<JournalEntry>) throws {
    func isTrue(_ question: Question) throws -> Bool {
      try Bool.fetchOne(self, sql: question.sql, arguments: question.arguments) ?? false
    }
    guard try isTrue(Self.counts(entry)) else { throw StoreError.noSuchEntry(entry) }
    guard try !isTrue(Self.isOfErasure(entry)) else { throw StoreError.erasureStands(entry) }
  }

  /// The kinds of entries that erase others.
  private static let erasures = ["candidateForgotten", "contactForgotten"]

  private static func counts(_ entry: Identifier<JournalEntry>) -> Question {
    ("SELECT 1 FROM entry WHERE id = ? AND \(EntryRows.counts("entry.id"))", [entry])
  }

  /// The question whether an entry was erased, or belongs to a command that erased others.
  private static func isOfErasure(_ entry: Identifier<JournalEntry>) -> Question {
    (
      """
      SELECT CASE WHEN EXISTS (SELECT 1 FROM erasure WHERE erased = ?1) OR EXISTS
        (SELECT 1 FROM entry WHERE batch = (SELECT batch FROM entry WHERE id = ?1)
          AND kind IN (\(erasures.map { "'\($0)'" }.joined(separator: ", "))))
        THEN 1 ELSE 0 END AS isOfErasure
      """, [entry]
    )
  }
}

/// A recording command with its entries that count.
struct RecordedCommand {
  let batch: Int64
  let command: String
  let stamp: Stamp
  var entries: [EntryOfInterview] = []
}
