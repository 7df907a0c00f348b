import ChasePolicy
import Domain
import GRDB

/// Rewrites what is computed from the journal: which entries count, how interviews stand, and their
/// duties.
struct Planner {
  let db: Database
  let policy: Policy

  /// How many interviews' journals are held in memory at once.
  static let portion = 500

  /// Brings everything that is computed up to date with what was appended to the journals of these
  /// interviews; a batch may have to tell others that a further interview of theirs came or went.
  func settle(_ interviews: [Int64], in batch: Batch) throws {
    try rewrite(interviews)
    try rewrite(try Succession(db: db).settle(interviews, in: batch))
  }

  /// The same for interviews that are only being booked: nothing is computed of them yet.
  func settle(new interviews: [Int64], in batch: Batch) throws {
    try rewrite(interviews, areNew: true)
    try rewrite(try Succession(db: db).settle(new: interviews, in: batch))
  }

  /// Rewrites what is computed from the journals of these interviews alone; of new ones nothing is
  /// there to be taken away first.
  func rewrite(_ interviews: [Int64], areNew: Bool = false) throws {
    for start in stride(from: 0, to: interviews.count, by: Self.portion) {
      let portion = Array(interviews[start..<min(start + Self.portion, interviews.count)])
      let journals = try db.journals(of: portion)
      for assignment in try db.assignments(of: portion) {
        let rows = projection(assignment, journals[assignment.interview] ?? []).rows
        if !areNew { try clear(assignment.interview, butFor: rows) }
        for row in rows { try db.write(row) }
      }
    }
  }

  /// Rewrites what is computed from the journal of every interview; `progress` is called with how many
  /// are done, of how many.
  func rewriteAll(progress: (_ done: Int, _ total: Int) -> Void) throws {
    let interviews = try db.rows("SELECT id FROM interview ORDER BY id") {
      try $0.get("id") as Int64
    }
    try db.makeRoomForManyRows()
    for start in stride(from: 0, to: interviews.count, by: Self.portion) {
      let end = min(start + Self.portion, interviews.count)
      try rewrite(Array(interviews[start..<end]))
      progress(end, interviews.count)
    }
  }

  /// Takes away what is computed of an interview and has no place among these rows.
  private func clear(_ interview: Int64, butFor rows: [ComputedRow]) throws {
    // The last table refers to the one before it.
    for table in StoredTable.computed.reversed() {
      let kept = rows.filter { $0.table == table }.map(\.key)
      for key in try db.keys(of: table, of: interview) where !kept.contains(key) {
        try db.delete(key, from: table, of: interview)
      }
    }
  }

  /// Rewrites those duties of an interview that one plan in the place of another changes.
  func exchange(
    _ old: [Duty], for new: [Duty], of assignment: Assignment, from journal: [JournalEntry]
  ) throws {
    for duty in old where !new.contains(where: { $0.rule == duty.rule }) {
      try db.delete(duty.rule.stored, from: .duty, of: assignment.interview)
    }
    let projection = projection(assignment, journal)
    for duty in new where !old.contains(duty) { try db.write(projection.row(duty)) }
  }

  /// Rewrites how an interview stands.
  func write(
    _ facts: InterviewFacts, of assignment: Assignment, from journal: [JournalEntry]
  ) throws {
    try db.write(projection(assignment, journal).row(facts))
  }

  private func projection(_ assignment: Assignment, _ journal: [JournalEntry]) -> Projection {
    Projection(assignment: assignment, journal: journal, policy: policy)
  }
}
