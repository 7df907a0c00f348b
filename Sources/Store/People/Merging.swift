public import ChasePolicy
public import Domain
import GRDB

/// What merging two records did.
public struct Merged: Hashable, Sendable {
  /// The entry that it appended to the journal.
  public let entry: Identifier<JournalEntry>
  /// How many interviews go by another name now.
  public let interviews: Int
  /// What that did to the plans.
  public let replanned: Replanned
}

extension AgencyStore {
  /// Records that two records are of one candidate or of one employer, and plans anew what they are
  /// about, in one transaction.
  ///
  /// What was said stays as it was said: only what is computed from it goes by the other name.
  /// Throws ``StoreError/alreadyMerged`` where the two are one already.
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

/// Brings interviews up to date of which it changed whom they are with.
struct Resettling {
  let planner: Planner

  /// Does it; answers what that did to the plans of those that are open.
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
  /// Whether the two records of a merger are one.
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
  /// Appends a merger; answers the entry.
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
  /// How many interviews go by the name that is to go.
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

  /// The interviews of all who are one with the two of each merger, or were before it.
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

  /// The interviews that were booked by these records.
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
