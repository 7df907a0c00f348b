public import ChasePolicy
public import Domain
import GRDB

/// The result of merging two records.
public struct Merged: Hashable, Sendable {
  /// The entry appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// The number of interviews that are now under another name.
  public let interviews: Int
  /// The changes to the plans.
  public let replanned: Replanned
}

extension AgencyStore {
  /// Records that two records are of one candidate or of one employer, and re-plans their
  /// interviews, in one transaction.
  ///
  /// Recorded texts keep their names; only derived data changes to the other name. Throws
  /// ``StoreError/alreadyMerged`` if the two are already merged.
  public func merge(_ merger: Merger, by stamp: Stamp, command: String) throws(StoreError) -> Merged
  {
    try write { db in
      guard try !db.mergersNow().unite(merger) else { throw StoreError.alreadyMerged }
      let moved = try db.interviews(goneBy: merger)
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append(merger)
      let resettling = Resettling(planner: try planner(db))
      let replanned = try resettling.run(try db.interviews(concernedBy: [merger]), in: batch)
      return Merged(entry: Identifier(entry), interviews: moved, replanned: replanned)
    }
  }
}

/// Updates interviews after their candidate or employer has changed.
struct Resettling {
  let planner: Planner

  /// Updates the interviews and returns the changes to the plans of the open ones.
  func run(_ interviews: [Int64], in batch: Batch) throws -> Replanned {
    let db = planner.db
    let before = try db.duties(ofInterviewsNumbered: interviews)
    try planner.settle(interviews, in: batch)
    try db.updateParticulars(ofCandidatesOf: interviews)
    try SearchIndex(db: db).rewrite(interviews)
    let after = try db.duties(ofInterviewsNumbered: interviews)
    var replanned = Replanned()
    for interview in try db.interviews(numbered: interviews).values where interview.isOpen {
      replanned.count(
        from: (before[interview.id.number] ?? []).map(\.duty),
        to: (after[interview.id.number] ?? []).map(\.duty))
    }
    return replanned
  }
}

extension MergersNow {
  /// Returns true if the two records of a merger are one.
  func unite(_ merger: Merger) -> Bool {
    switch merger {
    case .candidates(let gone, let kept):
      candidates.survivor(of: gone.id) == candidates.survivor(of: kept.id)
    case .employers(let gone, let kept):
      employers.survivor(of: gone.id) == employers.survivor(of: kept.id)
    }
  }
}

extension Batch {
  /// Appends a merger and returns its entry.
  fileprivate func append(_ merger: Merger) throws -> Int64 {
    let entry = try append(merger.kind, at: at, to: nil)
    switch merger {
    case .candidates(let gone, let kept):
      try db.insert(
        into: "candidateMerge", ["entry": entry, "gone": gone.id, "kept": kept.id])
    case .employers(let gone, let kept):
      try db.insert(
        into: "employerMerge", ["entry": entry, "gone": gone.id, "kept": kept.id])
    }
    return entry
  }
}

extension Database {
  /// The number of interviews under the name that the merger replaces.
  fileprivate func interviews(goneBy merger: Merger) throws -> Int {
    let (column, gone): (String, Int64) =
      switch merger {
      case .candidates(let gone, _): ("candidate", gone.id.number)
      case .employers(let gone, _): ("employer", gone.id.number)
      }
    return try rows(
      "SELECT count(*) AS count FROM interviewNow WHERE \(column) = ?", [gone]
    ) { try $0.get("count") as Int }.first ?? 0
  }

  /// The interviews of all records that are, or were, merged with the two of each merger.
  func interviews(concernedBy mergers: [Merger]) throws -> [Int64] {
    let now = try mergersNow()
    var candidates: Set<Identifier<Candidate>> = []
    var employers: Set<Identifier<Employer>> = []
    for merger in mergers {
      switch merger {
      case .candidates(let gone, let kept):
        candidates.formUnion(now.candidates.members(with: gone.id))
        candidates.formUnion(now.candidates.members(with: kept.id))
      case .employers(let gone, let kept):
        employers.formUnion(now.employers.members(with: gone.id))
        employers.formUnion(now.employers.members(with: kept.id))
      }
    }
    return try self.interviews(of: candidates, employers)
  }

  /// The interviews that were booked under these records.
  func interviews(
    of candidates: Set<Identifier<Candidate>>, _ employers: Set<Identifier<Employer>>
  ) throws -> [Int64] {
    try rows(
      """
      SELECT id FROM interview WHERE candidate IN (SELECT value FROM json_each(?1))
      UNION
      SELECT interview.id FROM vacancy JOIN interview ON interview.vacancy = vacancy.id
      WHERE vacancy.employer IN (SELECT value FROM json_each(?2))
      ORDER BY 1
      """, [candidates.map(\.number).jsonList, employers.map(\.number).jsonList]
    ) { try $0.get("id") }
  }
}
