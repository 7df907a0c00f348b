public import Domain
import Engine
public import WorkingTime

extension AgencyStore {
  /// Returns the interview with that number; nil if absent, or its booking was undone.
  public func interview(_ id: Identifier<Interview>) throws(StoreError) -> Interview? {
    try read { db in try db.interview(id) }
  }

  /// Returns the interviews with these numbers whose booking counts.
  public func interviews(
    numbered ids: Set<Identifier<Interview>>
  ) throws(StoreError) -> [Identifier<Interview>: Interview] {
    let found = try read { db in try db.interviews(numbered: ids.map(\.number).sorted()) }
    return Dictionary(found.values.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Returns the open interviews that start at or after one time and before another, one
  /// consultant's, with those that they cover then, or everybody's, ordered by start.
  public func interviews(
    from start: Instant, before end: Instant, consultant: Identifier<Consultant>?, at now: Instant
  ) throws(StoreError) -> [Interview] {
    try read { db in
      let question = Self.interviews(from: start, before: end, consultant: consultant, at: now)
      return try db.rows(question.sql, question.arguments, Interview.init(row:))
    }
  }

  static func interviews(
    from start: Instant, before end: Instant, consultant: Identifier<Consultant>?, at now: Instant
  ) -> Question {
    (
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.startsAt >= ?1 AND interviewNow.startsAt < ?2
        AND \(InterviewRows.isOpen) \(consultant == nil ? "" : isTheirs)
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """, [start, end] + (consultant.map { [$0, now] } ?? [])
    )
  }

  /// A consultant looks after an interview, `?3` at the time `?4`.
  private static let isTheirs = """
    AND ?3 = coalesce(
      (SELECT cover.consultant FROM cover
       WHERE cover.interview = interviewNow.interview AND cover.untilAt > ?4),
      interviewNow.consultant)
    """
}
