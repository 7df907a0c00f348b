public import ChasePolicy
public import Domain
import Engine
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

  /// Hands those interviews, or only some of them, over to another consultant, for good or until a
  /// time, as one recording command with an entry for each interview; creates that consultant if the
  /// name is new.
  ///
  /// Returns the result for each; records nothing if there is nothing to hand over.
  public func handOver(
    from: Consultant, to name: String, until: Instant? = nil,
    only some: Set<Identifier<Interview>>? = nil, by stamp: Stamp, command: String
  ) throws(StoreError) -> [Recorded] {
    try write(deferred: true) { db in
      let interviews = try db.interviewsToHandOver(of: from.id.number, at: stamp.at)
        .filter { some?.contains($0.id) ?? true }
      guard !interviews.isEmpty else { return [] }
      let to = try db.consultant(try db.number(of: name, in: .consultant))
      guard !interviews.contains(where: { $0.consultant.id == to.id }) else {
        throw StoreError.programFault(reason: "an interview is handed over to somebody else")
      }
      let batch = try begin(command, by: stamp, gathering: interviews.count, in: db)
      let facts = interviews.map { interview in
        (
          interview: interview.id,
          facts: [
            Fact(at: stamp.at, .handedOver(from: interview.consultant, to: to, until: until))
          ]
        )
      }
      return try append(facts, in: batch)
    }
  }

  /// Returns the interviews that were lent by a consultant or to them, each with both: those that
  /// are covered at a time, else those of the latest handover that still stands.
  public func interviewsToHandBack(
    of consultant: Identifier<Consultant>, at now: Instant
  ) throws(StoreError) -> [Loan] {
    try read { db in try db.loans(of: consultant, at: now) }
  }

  /// Gives interviews that were lent back, as one recording command with an entry for each.
  public func handBack(
    _ loans: [Loan], by stamp: Stamp, command: String
  ) throws(StoreError) -> [Recorded] {
    try write(deferred: true) { db in
      try append(
        loans.map { loan in
          (
            interview: loan.record.interview.id,
            facts: [Fact(at: stamp.at, .handedOver(from: loan.to, to: loan.from))]
          )
        }, in: try begin(command, by: stamp, gathering: loans.count, in: db))
    }
  }
}

/// An interview that one consultant lent another, with its plan.
public struct Loan: Hashable, Sendable {
  /// The interview with its journal.
  public let record: InterviewRecord
  /// Its plan.
  public let duties: [AssignedDuty]
  /// The consultant who lent it.
  public let from: Consultant
  /// The consultant to whom it was lent.
  public let to: Consultant

  /// True if whom it was handed to has it: it was not lent until a time that is over.
  fileprivate var isStanding: Bool { record.interview.consultant.id == to.id }
}

extension Database {
  fileprivate func loans(
    of consultant: Identifier<Consultant>, at now: Instant
  ) throws -> [Loan] {
    let numbers = try rows(
      """
      SELECT DISTINCT entry.interview FROM handover JOIN entry ON entry.id = handover.entry
      WHERE ?1 IN (handover.fromConsultant, handover.toConsultant) ORDER BY entry.interview
      """, [consultant]
    ) { try $0.get("interview") as Int64 }
    let interviews = try self.interviews(numbered: numbers)
    let plans = try withPlans(try records(of: numbers.compactMap { interviews[$0] }))
    let lent = plans.compactMap { record, duties -> (loan: Loan, entry: JournalEntry)? in
      guard let last = record.entries.standingHandover,
        [last.from.id, last.to.id].contains(consultant)
      else { return nil }
      return (Loan(record: record, duties: duties, from: last.from, to: last.to), last.entry)
    }
    let covered = lent.filter { now < $0.loan.record.entries.cover?.until ?? now }
    guard covered.isEmpty, let latest = lent.map(\.entry).max(by: { $0.id < $1.id }) else {
      return covered.map(\.loan)
    }
    // One command gives all its entries one stamp.
    return lent.filter { $0.entry.stamp == latest.stamp && $0.loan.isStanding }.map(\.loan)
  }

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
