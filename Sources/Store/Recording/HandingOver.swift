public import ChasePolicy
public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Returns the interviews that a consultant has to hand over at a time, ordered by start: their
  /// open ones, and closed ones with outstanding duties of theirs.
  public func interviewsToHandOver(
    of consultant: Identifier<Consultant>, at now: Instant
  ) throws(StoreError) -> [(record: InterviewRecord, duties: [AssignedDuty])] {
    try read { db in
      let interviews = try db.interviewsToHandOver(of: consultant.number, at: now)
      return try db.withPlans(try db.records(of: interviews))
    }
  }

  /// Hands those interviews, or only some of them, over to another consultant, as one recording
  /// command with an entry for each interview; creates that consultant if the name is new.
  ///
  /// Returns the result for each; records nothing if there is nothing to hand over.
  public func handOver(
    from: Consultant, to name: String, only some: Set<Identifier<Interview>>? = nil,
    by stamp: Stamp, command: String
  ) throws(StoreError) -> [Recorded] {
    try write { db in
      let interviews = try db.interviewsToHandOver(of: from.id.number, at: stamp.at)
        .filter { some?.contains($0.id) ?? true }
      guard !interviews.isEmpty else { return [] }
      let batch = try Batch(command, by: stamp, in: db)
      let to = try db.consultant(try db.number(of: name, in: .consultant))
      let facts = interviews.map { interview in
        (
          interview: interview.id,
          facts: [Fact(at: stamp.at, .handedOver(from: interview.consultant, to: to))]
        )
      }
      return try append(facts, in: batch)
    }
  }
}

extension Database {
  /// Returns the consultant with a number.
  func consultant(_ number: Int64) throws -> Consultant {
    let found = try rows(
      "SELECT id, name FROM consultant WHERE id = ?", [number], Consultant.init(row:))
    guard let consultant = found.first else {
      throw DamageError(reason: "consultant \(number) is missing")
    }
    return consultant
  }

  fileprivate func interviewsToHandOver(of consultant: Int64, at now: Instant) throws -> [Interview]
  {
    try rows(
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.consultant = ?1
        AND (\(InterviewRows.isOpen) OR EXISTS
          (SELECT 1 FROM duty
           WHERE duty.interview = interviewNow.interview AND duty.chaser = 'consultant'
             AND (duty.untilAt IS NULL OR duty.untilAt > ?2)))
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """, [consultant, now], Interview.init(row:))
  }

  fileprivate func withPlans(
    _ records: [InterviewRecord]
  ) throws -> [(record: InterviewRecord, duties: [AssignedDuty])] {
    let plans = try duties(ofInterviewsNumbered: records.map(\.interview.id.number))
    return records.map { ($0, plans[$0.interview.id.number] ?? []) }
  }
}
