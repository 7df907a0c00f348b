public import Domain
import GRDB
import Wording

/// A consultant and how much they look after.
public struct Workload: Hashable, Sendable {
  /// Who.
  public let consultant: Consultant
  /// How many of their interviews are open.
  public let openInterviews: Int

  /// A consultant's workload.
  public init(consultant: Consultant, openInterviews: Int) {
    self.consultant = consultant
    self.openInterviews = openInterviews
  }
}

// Somebody whose every booking was taken back is in no list: most often the name was a mistake.
extension AgencyStore {
  /// Every consultant, by name.
  public func consultants() throws(StoreError) -> [Consultant] {
    try read { db in
      try db.rows(
        "SELECT id, name FROM consultant ORDER BY folded", [], Consultant.init(row:))
    }
  }

  /// Every consultant with the number of their open interviews, by name.
  public func workloads() throws(StoreError) -> [Workload] {
    try read { db in
      try db.rows(
        """
        SELECT consultant.id, consultant.name, (
          SELECT count(*) FROM interviewNow
          WHERE interviewNow.consultant = consultant.id AND \(InterviewRows.isOpen)
        ) AS openInterviews
        FROM consultant ORDER BY consultant.folded
        """
      ) { row in
        Workload(
          consultant: try Consultant(row: row), openInterviews: try row.get("openInterviews"))
      }
    }
  }

  /// Every candidate who has an interview, by name.
  public func candidates() throws(StoreError) -> [Candidate] {
    try read { db in
      try db.rows(
        """
        SELECT id, name, phone, email FROM candidate WHERE \(Known.candidate) ORDER BY folded
        """
      ) { row in
        Candidate(
          id: try row.get("id"), name: try row.get("name"), phone: try row.get("phone"),
          email: try row.get("email"))
      }
    }
  }

  /// Every employer who has an interview, by name.
  public func employers() throws(StoreError) -> [Employer] {
    try read { db in
      try db.rows("SELECT id, name FROM employer WHERE \(Known.employer) ORDER BY folded") { row in
        Employer(id: try row.get("id"), name: try row.get("name"))
      }
    }
  }

  /// The candidates who have an interview and whose names a new one nearly is; none where somebody
  /// bears just that name.
  public func candidates(nearly name: String) throws(StoreError) -> [String] {
    try read { db in try db.names(nearly: name, of: "candidate", Known.candidate, Booked.candidate)
    }
  }

  /// The employers who have an interview and whose names a new one nearly is, likewise.
  public func employers(nearly name: String) throws(StoreError) -> [String] {
    try read { db in try db.names(nearly: name, of: "employer", Known.employer, Booked.employer) }
  }

  /// The names of every candidate who has an interview, in order.
  public func candidateNames() throws(StoreError) -> [String] {
    try candidates().map(\.name)
  }

  /// The names of every employer who has an interview, in order.
  public func employerNames() throws(StoreError) -> [String] {
    try employers().map(\.name)
  }

  /// What the vacancies of an employer are called that have an interview, in order; none where no
  /// employer has that name.
  public func vacancyTitles(ofEmployerNamed name: String) throws(StoreError) -> [String] {
    try read { db in
      try db.rows(
        """
        SELECT title FROM vacancy
        WHERE employer IN (SELECT value FROM json_each(?)) AND \(Known.vacancy) ORDER BY folded
        """, [try db.employers(oneWith: name).map(\.number).jsonList]
      ) { try $0.get("title") }
    }
  }
}

extension Database {
  /// The employers that are one with the one of a name; none where nobody ever had it.
  fileprivate func employers(oneWith name: String) throws -> [Identifier<Employer>] {
    let found = try rows(
      "SELECT id FROM employer WHERE folded = ?", [FoldedName(name).folded]
    ) { try $0.get("id") as Identifier<Employer> }
    guard let employer = found.first else { return [] }
    return try mergersNow().employers.members(with: employer)
  }

  /// The names in a table that are known and that a new one nearly is; none where somebody was
  /// booked by just that name.
  fileprivate func names(
    nearly name: String, of table: String, _ isKnown: String, _ isBooked: String
  ) throws -> [String] {
    let same = try rows(
      "SELECT id FROM \(table) WHERE folded = ? AND \(isBooked)", [FoldedName(name).folded]
    ) { $0 }
    guard same.isEmpty else { return [] }
    let new = NewName(name)
    let rows = try Rows(
      cachedStatement(sql: "SELECT name, folded FROM \(table) WHERE \(isKnown) ORDER BY folded"))
    var near: [String] = []
    while let row = try rows.next() {
      if new.isNear(try row.get(at: 1)) { near.append(try row.get(at: 0)) }
    }
    return near
  }
}

/// Conditions on the tables of names: that an interview goes by the name.
enum Known {
  static let candidate =
    "EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.candidate = candidate.id)"
  static let vacancy =
    "EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.vacancy = vacancy.id)"
  static let employer =
    "EXISTS (SELECT 1 FROM interviewNow WHERE interviewNow.employer = employer.id)"
}

/// Conditions on the tables of names: that an interview was booked by the name, whatever name it
/// goes by since.
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
