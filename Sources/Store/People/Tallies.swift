public import Domain
import Engine

extension AgencyStore {
  /// The candidates and the employers on record, by name, with the numbers of their interviews.
  public func tallies(of kind: NameKind) throws(StoreError) -> [PersonTally] {
    try read { db in
      switch kind {
      case .consultant: []
      case .candidate: try db.candidateTallies()
      case .employer: try db.employerTallies()
      }
    }
  }
}

extension Database {
  fileprivate func candidateTallies() throws -> [PersonTally] {
    try rows(
      """
      SELECT \(Known.candidateColumns), count(interviewNow.interview) AS interviews,
        count(interviewNow.interview) FILTER (WHERE \(InterviewRows.isOpen)) AS open
      FROM candidate LEFT JOIN interviewNow ON interviewNow.candidate = candidate.id
      WHERE \(Known.candidate) GROUP BY candidate.id ORDER BY candidate.folded, candidate.id
      """
    ) { row in
      PersonTally(
        .candidate(try Candidate(row: row)),
        open: try row.get("open"), interviews: try row.get("interviews"))
    }
  }

  fileprivate func employerTallies() throws -> [PersonTally] {
    try rows(
      """
      SELECT employer.id, employer.name, count(interviewNow.interview) AS interviews,
        count(interviewNow.interview) FILTER (WHERE \(InterviewRows.isOpen)) AS open,
        count(DISTINCT interviewNow.vacancy) AS vacancies
      FROM employer LEFT JOIN interviewNow ON interviewNow.employer = employer.id
      WHERE \(Known.employer) GROUP BY employer.id ORDER BY employer.folded
      """
    ) { row in
      PersonTally(
        .employer(
          Employer(id: try row.get("id"), name: try row.get("name")),
          vacancies: try row.get("vacancies")),
        open: try row.get("open"), interviews: try row.get("interviews"))
    }
  }
}
