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
      let theirs = PersonInterviews(person, closed: closed)
      let plans = theirs.plans(onServer: db.isOnServer)
      try db.ask(ahead: [theirs.interviews, plans])
      let interviews = try db.rows(
        theirs.interviews.sql, theirs.interviews.arguments, Interview.init(row:))
      let found = try db.plans(plans)
      return try db.records(of: interviews).map { record in
        (record, found[record.interview.id.number] ?? [])
      }
    }
  }
}

/// The open interviews of a candidate or an employer, and the latest others.
struct PersonInterviews {
  private let column: String
  private let arguments: [(any ColumnValue)?]

  /// Those of a person, with at most so many `closed` ones.
  init(_ person: PersonRecord.Person, closed: Int) {
    let number: Int64
    switch person {
    case .candidate(let candidate): (column, number) = ("candidate", candidate.id.number)
    case .employer(let employer): (column, number) = ("employer", employer.id.number)
    }
    arguments = [number, number, Int64(closed)]
  }

  /// The question for the interviews, ordered by start.
  var interviews: Question {
    (
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE \(isTheirs) ORDER BY interviewNow.startsAt, interviewNow.interview
      """, arguments
    )
  }

  /// The question for their numbers.
  var numbers: Question {
    ("SELECT interviewNow.interview FROM interviewNow WHERE \(isTheirs)", arguments)
  }

  /// The question for their stored plans; a server would read all duties to find those of a choice that
  /// is no array.
  func plans(onServer: Bool) -> Question {
    Database.duties(onServer ? "= ANY (ARRAY(\(numbers.sql)))" : "IN (\(numbers.sql))", arguments)
  }

  private var isTheirs: String {
    """
    interviewNow.\(column) = ? AND (\(InterviewRows.isOpen) OR interviewNow.interview IN (
      SELECT latest.interview FROM (
        SELECT interviewNow.interview FROM interviewNow
        WHERE interviewNow.\(column) = ? AND NOT (\(InterviewRows.isOpen))
        ORDER BY interviewNow.startsAt DESC, interviewNow.interview DESC LIMIT ?
      ) AS latest))
    """
  }
}
