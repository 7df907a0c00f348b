public import Domain
import Engine
import Wording

extension AgencyStore {
  /// Returns the interviews that best match a typed text, ordered by start: those of the lowest
  /// `NameGrade`.
  public func interviews(
    matching typed: String, openOnly: Bool
  ) throws(StoreError) -> [Interview] {
    guard let sought = SoughtInterview(typed) else { return [] }
    return try interviews(sought, openOnly: openOnly)
  }

  /// Returns the interviews that best match a search, likewise.
  func interviews(
    _ sought: SoughtInterview, openOnly: Bool
  ) throws(StoreError) -> [Interview] {
    try read { db in
      let numbers = try db.remembered(SoughtAmong(sought: sought, openOnly: openOnly)) {
        try db.numbersOfInterviews(sought, openOnly: openOnly)
      }
      guard !numbers.isEmpty else { return [] }
      return try db.interviews(numbered: numbers).values.sorted {
        ($0.time.start, $0.id.number) < ($1.time.start, $1.id.number)
      }
    }
  }

  /// Returns the candidates on record whose names best match a typed one, by name: those of the
  /// lowest `NameGrade`.
  public func candidates(matching typed: String) throws(StoreError) -> [Candidate] {
    guard let sought = SoughtName(typed) else { return [] }
    return try read { db in
      let condition = NameCondition(sought, on: "candidate.folded")
      let rows = try db.cursor(
        "SELECT id, folded FROM candidate WHERE \(condition.sql) AND \(Known.candidate)",
        condition.arguments)
      var best: NameGrade?
      var numbers: [Int64] = []
      while let row = try rows.next() {
        guard let grade = sought.grade(ofFolded: try row.get(at: 1)) else { continue }
        if let best, grade > best { continue }
        if best != grade { numbers = [] }
        best = grade
        numbers.append(try row.get(at: 0))
      }
      return try db.rows(
        """
        SELECT \(Known.candidateColumns) FROM candidate
        WHERE id IN (\(Words.list("?"))) ORDER BY folded, id
        """, [numbers.jsonList], Candidate.init(row:))
    }
  }

  /// Returns suggestions for a name that nobody has: the candidates with an interview and the most
  /// similar names, likeliest first.
  public func candidatesNamedLike(_ typed: String, limit: Int = 3) throws(StoreError) -> [String] {
    try read { db in
      // A few more than wanted, since some names may no longer be in use.
      var search = SuggestionSearch(for: typed, limit: limit + 5)
      let rows = try db.cursor("SELECT name, folded FROM candidate ORDER BY id")
      while let row = try rows.next() {
        search.consider(try row.get(at: 0), folded: try row.get(at: 1))
      }
      let known = try search.likeliest.filter { name in
        try !db.rows(
          "SELECT id FROM candidate WHERE folded = ? AND \(Known.candidate) ORDER BY id",
          [FoldedName(name).folded], { $0 }
        ).isEmpty
      }
      return Array(known.prefix(limit))
    }
  }
}

/// A search, and if it leaves closed interviews out.
private struct SoughtAmong: Hashable {
  let sought: SoughtInterview
  let openOnly: Bool
}

extension Database {
  /// Returns the numbers of the interviews that best match a search.
  fileprivate func numbersOfInterviews(
    _ sought: SoughtInterview, openOnly: Bool
  ) throws -> [Int64] {
    let query = SoughtQuery(sought, openOnly: openOnly)
    let rows = try cursor(query.sql, query.arguments)
    var best: SoughtInterview.Grade?
    var numbers: [Int64] = []
    while let row = try rows.next() {
      guard
        let grade = sought.grade(
          candidate: try row.get(at: 1), employer: try row.get(at: 2))
      else { continue }
      if let best, grade > best { continue }
      if best != grade { numbers = [] }
      best = grade
      numbers.append(try row.get(at: 0))
    }
    return numbers
  }
}

/// Reads the numbers of interviews that may match, with the folded names that decide it.
///
/// It begins with the candidates' names, all in one index, or with the employers' names if no
/// candidate was given.
struct SoughtQuery {
  /// The statement.
  let sql: String
  /// Its arguments, in order.
  let arguments: [(any ColumnValue)?]

  init(_ sought: SoughtInterview, openOnly: Bool) {
    let whole = (sql: "candidate.folded = ?", value: sought.whole.folded)
    let candidate = NameCondition(sought.candidate, on: "candidate.folded")
    let employer = NameCondition(sought.employer, on: "employer.folded")
    // Separate conditions, so that neither depends on reading the other.
    sql = """
      SELECT interviewNow.interview, candidate.folded, employer.folded
      \(sought.candidate == nil ? Self.fromEmployer : Self.fromCandidate)
      WHERE (\(candidate.sql) OR \(whole.sql)) AND (\(employer.sql) OR \(whole.sql))
        AND \(openOnly ? InterviewRows.isOpen : "TRUE")
      """
    arguments = candidate.arguments + [whole.value] + employer.arguments + [whole.value]
  }

  private static let fromCandidate = """
    FROM candidate
    \(Words.thenJoin) interviewNow ON interviewNow.candidate = candidate.id
    \(Words.thenJoin) employer ON employer.id = interviewNow.employer
    """

  private static let fromEmployer = """
    FROM employer
    \(Words.thenJoin) interviewNow ON interviewNow.employer = employer.id
    \(Words.thenJoin) candidate ON candidate.id = interviewNow.candidate
    """
}
