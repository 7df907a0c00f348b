public import ChasePolicy
public import Domain
import Engine

extension AgencyStore {
  /// The interviews of a candidate or an employer with their journals and stored plans, as one
  /// snapshot: the open ones and the latest `closed` others, ordered by start.
  public func interviews(
    of person: PersonRecord.Person, closed: Int
  ) throws(StoreError) -> [(record: InterviewRecord, plan: [AssignedDuty])] {
    try read { db in
      let (column, number) =
        switch person {
        case .candidate(let candidate): ("candidate", candidate.id.number)
        case .employer(let employer): ("employer", employer.id.number)
        }
      let interviews = try db.rows(
        """
        SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
        WHERE interviewNow.\(column) = ?1 AND (\(InterviewRows.isOpen) OR interviewNow.interview IN (
          SELECT latest.interview FROM (
            SELECT interviewNow.interview FROM interviewNow
            WHERE interviewNow.\(column) = ?1 AND NOT (\(InterviewRows.isOpen))
            ORDER BY interviewNow.startsAt DESC, interviewNow.interview DESC LIMIT ?2
          ) AS latest))
        ORDER BY interviewNow.startsAt, interviewNow.interview
        """, [number, Int64(closed)], Interview.init(row:))
      let plans = try db.duties(ofInterviewsNumbered: interviews.map(\.id.number))
      return try db.records(of: interviews).map { record in
        (record, plans[record.interview.id.number] ?? [])
      }
    }
  }
}
