import Domain
import GRDB
import WorkingTime

/// Takes out of the journal what it says of one candidate, and puts an entry there that says so.
///
/// An entry of which the law wants a part kept is erased like the others, and that part is recorded
/// anew, with the moment at which it happened: so every seal is either whole or gone.
struct Eraser {
  let batch: Batch
  let reading: ForgettingReading
  let planner: Planner

  private var db: Database { batch.db }

  /// How much goes.
  enum Part {
    /// All but the particulars, which stay to the end of that date.
    case words(keptUntil: LocalDate)
    /// What was told, said and written, and nothing else.
    case notes
    /// All of it.
    case all
  }

  /// Does it, but for merging the search index, which keeps words of what was deleted until then;
  /// answers the entry that says so, and how many say nothing any more.
  func run(_ part: Part) throws -> (entry: Int64, erased: Int) {
    let restated = try restated(part)
    let mark = try batch.append("candidateForgotten", at: batch.at, to: nil)
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
    for request in reading.requests.restated { try batch.restate(request, of: reading.survivor) }
    try settle()
    return (mark, erased.count)
  }

  /// What is recorded anew of the entries that count, without the words in them.
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

  /// The entries that are to say nothing any more.
  private func erased(_ part: Part) -> [Int64] {
    let ofInterviews = reading.entries.filter { entry in
      switch part {
      case .all: true
      case .words: entry.event?.kept != .all
      case .notes: entry.event?.kept != .all && entry.event != .booked
      }
    }
    return (ofInterviews + reading.entriesOfNoInterview).map(\.id) + reading.requests.erased
  }

  /// Takes away the names that are not kept, and puts all interviews under the record that is.
  private func forgetNames(_ part: Part) throws {
    if case .notes = part { return }
    try db.run(
      "UPDATE interview SET candidate = ?1 WHERE id IN (SELECT value FROM json_each(?2))",
      [reading.survivor, reading.interviews.jsonList])
    var gone = reading.members.filter { $0 != reading.survivor }
    if case .all = part {
      gone.append(reading.survivor)
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

  /// Computes anew what is computed.
  private func settle() throws {
    try planner.rewrite(reading.interviews)
    try db.updateParticulars(of: Set(reading.members))
    try db.overwritingWhatIsFreed { try SearchIndex(db: db).rewrite(reading.interviews) }
  }
}

extension Eraser.Part {
  /// Its name in the column `part`.
  fileprivate var name: String {
    switch self {
    case .words: "words"
    case .notes: "notes"
    case .all: "all"
    }
  }

  /// For the column `untilDate`.
  fileprivate var keptUntil: LocalDate? {
    if case .words(let until) = self { until } else { nil }
  }
}

extension Database {
  /// Takes out what these entries say, salts and fields of their seals with it, in the name of one
  /// that says so: that mark is what the schema lets it be done by.
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
