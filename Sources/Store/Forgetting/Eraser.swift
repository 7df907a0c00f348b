import Domain
import GRDB
import WorkingTime

/// Erases what the journal says of one candidate, and appends an entry that records the erasure.
///
/// If the law requires part of an entry to be kept, the whole entry is erased and that part is
/// recorded anew with its original time. So every entry hash is either intact or erased.
struct Eraser {
  let batch: Batch
  let reading: ForgettingReading
  let planner: Planner

  private var db: Database { batch.db }

  /// The extent of an erasure.
  enum Part {
    /// All but the particulars, which are retained to the end of that date.
    case words(keptUntil: LocalDate)
    /// Only the notes: what was told, said and written.
    case notes
    /// All data of the candidate.
    case all
  }

  /// Erases the data and returns the entry that records it, with the number of erased entries.
  ///
  /// The search index keeps deleted words until it is merged, which this does not do.
  func run(_ part: Part) throws -> (entry: Int64, erased: Int) {
    let restated = try restated(part)
    let mark = try batch.append(.candidateForgotten, at: batch.at)
    try db.insert(
      into: "forgetting",
      [
        "entry": mark, "candidate": reading.survivor, "part": part.name,
        "untilDate": part.keptUntil,
      ])
    try db.insert(into: "unswept", ["forgetting": mark])
    let erased = erased(part)
    try db.overwritingWhatIsFreed {
      try db.erase(erased, by: mark)
      try forgetNames(part)
    }
    for kept in restated { try batch.append(kept.fact, to: kept.interview) }
    for request in reading.requests.restated { try batch.restate(request) }
    try settle()
    return (mark, erased.count)
  }

  /// The parts of entries in force that are recorded anew, without their words.
  private func restated(_ part: Part) throws -> [(interview: Int64, fact: Fact)] {
    if case .all = part { return [] }
    let going = Set(erased(part))
    return try db.journals(of: reading.interviews).sorted { $0.key < $1.key }
      .flatMap { interview, journal in
        journal.filter { $0.counts && going.contains($0.id.number) }.compactMap { entry in
          guard case .event(let event) = entry.content, let kept = event.withoutWords else {
            return nil
          }
          return (interview, Fact(at: entry.happenedAt, kept))
        }
      }
  }

  /// The entries to erase.
  private func erased(_ part: Part) -> [Int64] {
    let ofInterviews = reading.entries.filter { entry in
      switch part {
      case .all: true
      case .words: entry.kind?.kept != .all
      case .notes: entry.kind?.kept != .all && entry.kind != .booked
      }
    }
    return (ofInterviews + reading.entriesOfNoInterview).map(\.id) + reading.requests.erased
  }

  /// Erases the names that are not kept, and assigns all interviews to the surviving record.
  private func forgetNames(_ part: Part) throws {
    if case .notes = part { return }
    try db.run(
      "UPDATE interview SET candidate = ?1 WHERE id IN (SELECT value FROM json_each(?2))",
      [reading.survivor, reading.interviews.jsonList])
    try db.run(
      "DELETE FROM bookedAs WHERE interview IN (SELECT value FROM json_each(?))",
      [reading.interviews.jsonList])
    var gone = reading.members.filter { $0 != reading.survivor }
    if case .all = part {
      gone.append(reading.survivor)
      gone += try undoneParts()
      try db.run(
        "UPDATE interview SET stage = NULL WHERE id IN (SELECT value FROM json_each(?))",
        [reading.interviews.jsonList])
    }
    for candidate in gone {
      let name = FoldedName(candidate.erasedName)
      try db.run(
        "UPDATE candidate SET name = ?1, folded = ?2, phone = NULL, email = NULL WHERE id = ?3",
        [name.typed, name.folded, candidate])
    }
  }

  /// The records that a split made of the candidate's, where it was undone: they have the name.
  private func undoneParts() throws -> [Identifier<Candidate>] {
    try db.rows(
      """
      SELECT part FROM candidateSplit
      WHERE candidate IN (SELECT value FROM json_each(?))
        AND part NOT IN (SELECT candidate FROM interview)
        AND entry IN (SELECT entry FROM retractedNow)
      """, [reading.members.map(\.number).jsonList]
    ) { try $0.get("part") }
  }

  /// Updates the derived data.
  private func settle() throws {
    try planner.rewrite(reading.interviews)
    let records = try Set(reading.members + undoneParts())
    try db.overwritingWhatIsFreed { try db.updateParticulars(of: records) }
    try db.overwritingWhatIsFreed { try SearchIndex(db: db).rewrite(reading.interviews) }
  }
}

extension Eraser.Part {
  /// The name of the part in the column `part`.
  fileprivate var name: String {
    switch self {
    case .words: "words"
    case .notes: "notes"
    case .all: "all"
    }
  }

  /// The value for the column `untilDate`.
  fileprivate var keptUntil: LocalDate? {
    if case .words(let until) = self { until } else { nil }
  }
}

extension Database {
  /// Erases these entries, with the salts and fields of their entry hashes, on behalf of the entry
  /// `mark`; the schema allows the deletion only with such a mark.
  func erase(_ entries: [Int64], by mark: Int64) throws {
    let list = entries.jsonList
    try run(
      "INSERT INTO erasure (entry, erased) SELECT ?1, value FROM json_each(?2)", [mark, list])
    for table in StoredTable.erasable {
      try run(
        "DELETE FROM \(table.name) WHERE entry IN (SELECT value FROM json_each(?))", [list])
    }
    try run(
      """
      UPDATE seal SET salt = NULL, fields = NULL WHERE entry IN (SELECT value FROM json_each(?))
      """, [list])
  }
}
