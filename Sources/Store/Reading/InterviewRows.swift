import Domain
import Engine
import WorkingTime

/// The joins and columns shared by all lists of interviews.
enum InterviewRows {
  /// The columns of an interview's names and numbers.
  static let names = """
    interview.id AS interviewId, interview.stage, vacancy.title AS vacancy,
    candidate.id AS candidateId, candidate.name AS candidate, candidate.phone, candidate.email,
    \(Known.isNamesake),
    employer.id AS employerId, employer.name AS employer,
    consultant.id AS consultantId, consultant.name AS consultantName
    """

  /// The columns of an interview.
  static let columns = """
    \(names),
    interviewNow.startsAt, interviewNow.endsAt, interviewNow.state, interviewNow.stateAt,
    interviewNow.outcome, interviewNow.agreedUntilAt,
    lent.untilAt AS lentUntilAt, borrower.id AS borrowerId, borrower.name AS borrowerName
    """

  /// The joins from `interviewNow` to an interview's names and numbers, each by primary key.
  ///
  /// CROSS fixes the join order, so that a list reads only the rows that it shows.
  static let joins = """
    \(Words.thenJoin) interview ON interview.id = interviewNow.interview
    \(Words.thenJoin) candidate ON candidate.id = interviewNow.candidate
    \(Words.thenJoin) vacancy ON vacancy.id = interviewNow.vacancy
    \(Words.thenJoin) employer ON employer.id = interviewNow.employer
    \(Words.thenJoin) consultant ON consultant.id = interviewNow.consultant
    LEFT JOIN cover AS lent ON lent.interview = interviewNow.interview
    LEFT JOIN consultant AS borrower ON borrower.id = lent.consultant
    """

  /// The condition for an open interview, equivalent to `Interview.isOpen`.
  static let isOpen = "interviewNow.state <> 'cancelled' AND interviewNow.outcome IS NULL"
}

extension Interview {
  init(row: Row) throws {
    try self.init(
      row: row, time: row.time(), state: InterviewState(row: row), outcome: row.get("outcome"),
      cover: Cover(row: row))
  }

  /// An interview with the names and numbers in a row.
  init(
    row: Row, time: InterviewTime, state: InterviewState, outcome: Outcome?, cover: Cover? = nil
  ) throws {
    self.init(
      id: try row.get("interviewId"),
      candidate: Candidate(
        id: try row.get("candidateId"), name: try row.get("candidate"),
        phone: try row.get("phone"), email: try row.get("email"),
        isNamesake: try row.get("isNamesake")),
      employer: Employer(id: try row.get("employerId"), name: try row.get("employer")),
      vacancy: try row.get("vacancy"), stage: try row.get("stage"),
      consultant: Consultant(
        id: try row.get("consultantId"), name: try row.get("consultantName")),
      time: time, state: state, outcome: outcome, cover: cover)
  }
}

extension Cover {
  /// The cover of an interview in its row; nil where it is not lent.
  fileprivate init?(row: Row) throws {
    guard let until: Instant = try row.get("lentUntilAt") else { return nil }
    self.init(
      by: Consultant(id: try row.get("borrowerId"), name: try row.get("borrowerName")),
      until: until)
  }
}

extension Consultant {
  init(row: Row) throws {
    self.init(id: try row.get("id"), name: try row.get("name"))
  }
}

extension Database {
  /// Returns the interview with a number; nil if absent, or its booking was undone.
  func interview(_ id: Identifier<Interview>) throws -> Interview? {
    try interviews(numbered: [id.number])[id.number]
  }

  /// Returns the interviews with these numbers whose booking counts.
  func interviews(numbered numbers: [Int64]) throws -> [Int64: Interview] {
    guard numbers.count < Self.few else { return try readInterviews(numbered: numbers) }
    // A text: an array among hashable values takes the time of a statement to compare.
    return try remembered("interviews \(numbers.jsonList)") {
      try readInterviews(numbered: numbers)
    }
  }

  static func interviews(numbered numbers: [Int64]) -> Question {
    (
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.interview IN (\(Words.list("?")))
      """, [numbers.jsonList]
    )
  }

  private func readInterviews(numbered numbers: [Int64]) throws -> [Int64: Interview] {
    let question = Self.interviews(numbered: numbers)
    try ask(ahead: [question], journalsOf: numbers)
    let found = try rows(question.sql, question.arguments, Interview.init(row:))
    return Dictionary(found.map { ($0.id.number, $0) }) { first, _ in first }
  }
}
