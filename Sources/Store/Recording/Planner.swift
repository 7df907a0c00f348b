import AgencySettings
import ChasePolicy
import Domain
import Engine
import SQLiteEngine

/// Rewrites the data computed from the journal: retracted entries, interviews' states and duties.
struct Planner {
  let db: Database
  let policy: Policy

  /// The number of interviews whose journals are in memory at once.
  static let portion = 500

  /// Updates all computed data after entries were appended to the journals of these interviews; may
  /// append `nextBooked` or retractions of it to others.
  func settle(_ interviews: [Int64], in batch: Batch) throws {
    try rewrite(interviews)
    let touched = try Succession(db: db).settle(interviews, in: batch)
    try rewrite(alsoAfter: interviews, touched)
  }

  /// Does the same for newly booked interviews, which have no computed rows yet.
  func settle(new interviews: [Int64], in batch: Batch) throws {
    try rewrite(interviews, areNew: true)
    let touched = try Succession(db: db).settle(new: interviews, in: batch)
    try rewrite(alsoAfter: interviews, touched)
  }

  /// Computes in memory all that follows from the entries of a command that gathers its rows, and
  /// returns what is computed of their interviews, and of their candidates' others, by interview.
  func settle(gathered batch: Batch) throws -> [Int64: Projection] {
    let interviews = Set(batch.appended.keys)
    let candidates = Set(try db.assignments(of: interviews.sorted()).map(\.candidate))
    let family = try db.assignments(ofCandidates: candidates)
    let mergers = try db.mergersNow().candidates
    batch.concerns(Set(candidates.flatMap(mergers.members(with:))))
    let before = try db.journals(of: family.map(\.interview))
    let held = projections(of: family, before)
    try batch.settleSuccession(
      of: interviews, among: projections(of: family, batch.adding(to: before)))
    let after = projections(of: family, batch.adding(to: before))
    for (held, after) in zip(held, after) {
      batch.exchange(held.rows, for: after.rows, of: after.assignment.interview)
    }
    return Dictionary(after.map { ($0.assignment.interview, $0) }) { first, _ in first }
  }

  /// Computes what follows from the journals of interviews, which are all interviews of their
  /// candidates.
  private func projections(
    of family: [Assignment], _ journals: [Int64: [JournalEntry]]
  ) -> [Projection] {
    let members = Dictionary(grouping: family, by: \.candidate)
    return family.map { assignment in
      Projection(
        assignment: assignment, journal: journals[assignment.interview] ?? [],
        related: assignment.related(among: members[assignment.candidate] ?? [], journals),
        policy: policy)
    }
  }

  /// Rewrites the data of those that were touched, and of the same candidates' other interviews: what
  /// happens in one counts in the others too.
  private func rewrite(alsoAfter interviews: [Int64], _ touched: [Int64]) throws {
    let others = Set(try db.interviewsOfCandidates(of: interviews)).subtracting(interviews)
    try rewrite(others.union(touched).sorted())
  }

  /// Rewrites the data computed from the journals of these interviews only; new ones have no rows
  /// to delete first.
  func rewrite(_ interviews: [Int64], areNew: Bool = false) throws {
    for start in stride(from: 0, to: interviews.count, by: Self.portion) {
      let portion = Array(interviews[start..<min(start + Self.portion, interviews.count)])
      let journals = try db.journals(of: portion)
      let assignments = try db.assignments(of: portion)
      let related = try db.related(to: assignments)
      for assignment in assignments {
        let rows = Projection(
          assignment: assignment, journal: journals[assignment.interview] ?? [],
          related: related[assignment.interview] ?? [], policy: policy
        ).rows
        if !areNew { try clear(assignment.interview, butFor: rows) }
        for row in rows { try db.write(row) }
      }
    }
  }

  /// Rewrites the data computed from the journals of all interviews; calls `progress` with the
  /// number done and the total.
  func rewriteAll(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let interviews = try db.rows("SELECT id FROM interview ORDER BY id") {
      try $0.get("id") as Int64
    }
    try db.makeRoomForManyRows(mebibytes: 64)
    for start in stride(from: 0, to: interviews.count, by: Self.portion) {
      let end = min(start + Self.portion, interviews.count)
      try rewrite(Array(interviews[start..<end]))
      progress(end, interviews.count)
    }
  }

  /// Deletes an interview's computed rows that are not among these.
  private func clear(_ interview: Int64, butFor rows: [ComputedRow]) throws {
    // The last table has a foreign key to the one before it.
    for table in StoredTable.computedOfInterviews.reversed() {
      let kept = rows.filter { $0.table == table }.map(\.key)
      for key in try db.keys(of: table, of: interview) where !kept.contains(key) {
        try db.delete([key], from: table, of: interview)
      }
    }
  }

  /// Rewrites those duties of an interview that differ between two plans.
  func exchange(
    _ old: [Duty], for new: [Duty], of projection: Projection
  ) throws {
    let assignment = projection.assignment
    for duty in old where !new.contains(where: { $0.rule == duty.rule }) {
      try db.delete([duty.rule.stored], from: .duty, of: assignment.interview)
    }
    for duty in new where !old.contains(duty) { try db.write(projection.row(duty)) }
  }

  /// Rewrites the state of an interview.
  func write(_ facts: InterviewFacts, of projection: Projection) throws {
    try db.write(projection.row(facts))
  }
}
