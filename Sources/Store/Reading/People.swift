public import Domain
import Engine
import Wording
public import WorkingTime

// A person whose bookings were all undone is in no list: usually the name was a mistake.
extension AgencyStore {
  /// Returns all consultants, ordered by name.
  public func consultants() throws(StoreError) -> [Consultant] {
    try read { db in try db.consultantsOnRecord().map(\.consultant) }
  }

  /// Returns all consultants with the number of their open interviews, ordered by name.
  public func workloads() throws(StoreError)
    -> [(consultant: Consultant, openInterviews: Int)]
  {
    try read { db in
      try db.rows(Self.workloads.sql) { row in
        (consultant: try Consultant(row: row), openInterviews: try row.get("openInterviews"))
      }
    }
  }

  static var workloads: Question {
    (
      """
      SELECT consultant.id, consultant.name, (
        SELECT count(*) FROM interviewNow
        WHERE interviewNow.consultant = consultant.id AND \(InterviewRows.isOpen)
      ) AS openInterviews
      FROM consultant ORDER BY consultant.folded
      """, []
    )
  }

  /// Returns how many open interviews colleagues cover at a time, by consultant and colleague.
  public func covers(at now: Instant) throws(StoreError) -> [CoveredInterviews] {
    try read { db in
      guard try db.agencyNow().hasCovers else { return [] }
      let question = Self.covers(at: now)
      return try db.rows(question.sql, question.arguments) { row in
        CoveredInterviews(
          of: try Consultant(row: row),
          cover: Cover(
            by: Consultant(id: try row.get("borrowerId"), name: try row.get("borrowerName")),
            until: try row.get("untilAt")),
          count: try row.get("interviews"))
      }
    }
  }

  static func covers(at now: Instant) -> Question {
    (
      """
      SELECT consultant.id, consultant.name, borrower.id AS borrowerId,
        borrower.name AS borrowerName, lent.untilAt, count(*) AS interviews
      FROM cover AS lent
      JOIN interviewNow ON interviewNow.interview = lent.interview
      JOIN consultant ON consultant.id = interviewNow.consultant
      JOIN consultant AS borrower ON borrower.id = lent.consultant
      WHERE lent.untilAt > ? AND \(InterviewRows.isOpen)
      GROUP BY consultant.id, consultant.name, consultant.folded, borrower.id, borrower.name,
        borrower.folded, lent.untilAt
      ORDER BY consultant.folded, lent.untilAt, borrower.folded
      """, [now]
    )
  }

  /// Returns all candidates who have an interview, ordered by name.
  public func candidates() throws(StoreError) -> [Candidate] {
    try read { db in
      try db.rows(
        """
        SELECT \(Known.candidateColumns) FROM candidate WHERE \(Known.candidate)
        ORDER BY folded, id
        """, [], Candidate.init(row:))
    }
  }

  /// Returns all employers that have an interview or a contact, ordered by name.
  public func employers() throws(StoreError) -> [Employer] {
    try read { db in
      try db.rows(Self.employers.sql) { row in
        Employer(id: try row.get("id"), name: try row.get("name"))
      }
    }
  }

  static var employers: Question {
    ("SELECT id, name FROM employer WHERE \(Known.employer) ORDER BY folded", [])
  }

  /// Returns the titles of an employer's vacancies that have an interview, in order; none if no
  /// employer has that name.
  public func vacancyTitles(ofEmployerNamed name: String) throws(StoreError) -> [String] {
    try read { db in
      try db.rows(
        """
        SELECT title FROM vacancy
        WHERE employer IN (\(Words.list("?"))) AND \(Known.vacancy) ORDER BY folded
        """, [try db.employers(oneWith: name).map(\.number).jsonList]
      ) { try $0.get("title") }
    }
  }
}

extension Database {
  /// Returns the employers merged with the one of a name, including itself; none if nobody ever had
  /// it.
  fileprivate func employers(oneWith name: String) throws -> [Identifier<Employer>] {
    let found = try rows(
      "SELECT id FROM employer WHERE folded = ? ORDER BY id", [FoldedName(name).folded]
    ) { try $0.get("id") as Identifier<Employer> }
    guard let employer = found.first else { return [] }
    return try mergersNow().employers.members(with: employer)
  }

  /// Returns the known names in a table that are similar to a new one; none if a person was booked
  /// by exactly that name.
  func names(
    nearly name: String, of table: String, _ isKnown: String, _ isBooked: String
  ) throws -> [String] {
    let same = try rows(
      "SELECT id FROM \(table) WHERE folded = ? AND \(isBooked) ORDER BY id",
      [FoldedName(name).folded]
    ) { $0 }
    guard same.isEmpty else { return [] }
    let new = NewName(name)
    let rows = try cursor("SELECT name, folded FROM \(table) WHERE \(isKnown) ORDER BY folded")
    var near: [String] = []
    while let row = try rows.next() {
      if new.isNear(try row.get(at: 1)) { near.append(try row.get(at: 0)) }
    }
    return near
  }
}

/// Conditions on the tables of names: an interview is now under the name, or somebody was added
/// there without one.
enum Known {
  static let candidate = isCandidate("candidate")
  static let vacancy =
    "EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.vacancy = vacancy.id)"
  static let employer = """
    (EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.employer = employer.id)
      OR EXISTS (SELECT 1 FROM employerContact
        JOIN contactDetail ON contactDetail.contact = employerContact.id
        WHERE employerContact.employer = employer.id
          AND \(EntryRows.counts("contactDetail.entry"))
          AND NOT EXISTS (SELECT 1 FROM employerMerge WHERE employerMerge.gone = employer.id
            AND \(EntryRows.counts("employerMerge.entry")))))
    """
}

extension Known {
  /// The condition that the row of `candidate` under an alias has an interview, or was added without
  /// one.
  static func isCandidate(_ alias: String) -> String {
    """
    (EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.candidate = \(alias).id)
      OR EXISTS (SELECT 1 FROM candidateAddition WHERE candidateAddition.candidate = \(alias).id
        AND \(EntryRows.counts("candidateAddition.entry"))
        AND NOT EXISTS (SELECT 1 FROM candidateMerge WHERE candidateMerge.gone = \(alias).id
          AND \(EntryRows.counts("candidateMerge.entry")))))
    """
  }

  /// The columns of a candidate in a row of `candidate`, under their own names.
  static let candidateColumns =
    "candidate.id, candidate.name, candidate.phone, candidate.email, \(isNamesake)"

  /// The column that says whether another person on record has the candidate's name.
  static let isNamesake = """
    CASE WHEN EXISTS (SELECT 1 FROM candidate AS other WHERE other.folded = candidate.folded
      AND other.id <> candidate.id AND \(isCandidate("other"))) THEN 1 ELSE 0 END AS isNamesake
    """
}

/// Conditions on the tables of names: an interview was booked under the name, whatever its name
/// now.
enum Booked {
  static let candidate = """
    EXISTS (SELECT 1 FROM interview JOIN interviewNow ON interviewNow.interview = interview.id
      WHERE interview.candidate = candidate.id)
    """
  static let vacancy = """
    EXISTS (SELECT 1 FROM interview JOIN interviewNow ON interviewNow.interview = interview.id
      WHERE interview.vacancy = vacancy.id)
    """
  static let employer =
    "EXISTS (SELECT 1 FROM vacancy WHERE vacancy.employer = employer.id AND \(vacancy))"
}

extension AgencyStore {
  /// Returns the commands that one consultant, or everybody, uses most in the latest 200
  /// recordings, the most used first; among equals, the most recent first.
  public func commandsMostUsed(
    by consultant: Identifier<Consultant>?
  ) throws(StoreError) -> [String] {
    try read { db in
      let question = Self.commandsMostUsed(by: consultant)
      return try db.rows(question.sql, question.arguments) { try $0.get("command") }
    }
  }

  static func commandsMostUsed(by consultant: Identifier<Consultant>?) -> Question {
    (
      """
      SELECT command FROM (
        SELECT id, command FROM batch WHERE \(consultant == nil ? "TRUE" : "consultant = ?")
        ORDER BY id DESC LIMIT 200
      ) AS latest GROUP BY command ORDER BY count(*) DESC, max(id) DESC
      """, consultant.map { [$0] } ?? []
    )
  }
}
