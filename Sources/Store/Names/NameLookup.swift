public import Domain
import Engine
import PostgresEngine
import SQLiteEngine
import Wording

/// Names on record that begin with a typed text, for completion: reads a few rows by index, however
/// large the database, and never writes.
///
/// It never throws: unreadable data counts as absent.
public struct NameLookup: Sendable {
  private let queue: any Queue

  /// The names of an open store.
  public init(_ store: AgencyStore) {
    queue = store.queue
  }

  /// The names in the database at a path, opened read-only; nil if it is absent or not of the
  /// current schema.
  public init?(path: String) {
    if PostgresAddress.isOne(path) {
      guard let server = try? PostgresQueue(agencyAt: path, patience: 0),
        (try? server.read(Schema.init(of:)).isCurrent(path)) != nil
      else { return nil }
      queue = server
      return
    }
    let connection = Connection(path: path, busyTimeout: 0)
    let file = connection.file
    guard let header = try? file.ownHeader(), header.version == DatabaseHeader.newest else {
      return nil
    }
    guard
      let queue = file.hasLog
        ? try? connection.openForReading() : try? connection.openAsItStands()
    else { return nil }
    self.queue = queue
  }

  /// Returns the names of a kind that begin with the typed text: of consultants all, of others those
  /// that have an interview.
  public func names(of kind: NameKind, beginning typed: String, limit: Int = 50) -> [String] {
    rows(
      """
      SELECT name FROM \(kind.rawValue) WHERE \(Self.begins) AND \(kind.isKnown)
      ORDER BY folded LIMIT ?3
      """, Self.range(typed) + [Int64(limit)]
    ) { try $0.get("name") }
  }

  /// Returns the candidates on record whose names begin with the typed text.
  public func candidates(beginning typed: String, limit: Int = 50) -> [Candidate] {
    rows(
      """
      SELECT \(Known.candidateColumns) FROM candidate WHERE \(Self.begins) AND \(Known.candidate)
      ORDER BY folded, id LIMIT ?3
      """, Self.range(typed) + [Int64(limit)], Candidate.init(row:))
  }

  /// Returns the contacts whose numbers begin with these digits, in their order.
  public func contacts(numbered digits: String, limit: Int = 50) -> [EmployerContact] {
    rows(
      """
      SELECT detail.contact, detail.value, employer.id, employer.name
      FROM employerContact
      JOIN contactDetail AS detail ON detail.contact = employerContact.id
      JOIN employer ON employer.id = employerContact.employer
      WHERE substr(CAST(employerContact.id AS TEXT), 1, length(?1)) = ?1
        AND detail.field = 'name'
        AND detail.entry = (
          SELECT max(last.entry) FROM contactDetail AS last
          WHERE last.contact = detail.contact AND last.field = 'name'
            AND \(EntryRows.counts("last.entry")))
        AND NOT EXISTS (SELECT 1 FROM contactMerge WHERE gone = detail.contact
          AND \(EntryRows.counts("contactMerge.entry")))
      ORDER BY detail.contact LIMIT ?2
      """, [digits, Int64(limit)]
    ) { row in
      EmployerContact(
        id: try row.get("contact"),
        employer: Employer(id: try row.get("id"), name: try row.get("name")),
        name: try row.get("value"))
    }
  }

  /// Returns the titles of vacancies that have an interview, of one employer or of all.
  public func vacancies(
    beginning typed: String, ofEmployerNamed employer: String?, limit: Int = 50
  ) -> [String] {
    let theirs = employer.map { [FoldedName($0).folded] } ?? []
    return rows(
      """
      SELECT title AS name FROM vacancy WHERE \(Self.begins) AND \(Known.vacancy)
        \(theirs.isEmpty ? "" : "AND \(Self.isOfEmployer)")
      GROUP BY title, folded ORDER BY folded, title LIMIT ?3
      """, Self.range(typed) + [Int64(limit)] + theirs
    ) { try $0.get("name") }
  }

  /// The condition that the interviews for a vacancy are at the employer of a name.
  private static let isOfEmployer = """
    (SELECT employer FROM interviewNow WHERE interviewNow.vacancy = vacancy.id LIMIT 1)
      = (SELECT id FROM employer WHERE folded = ?4)
    """

  /// The condition that a folded name is between two bounds.
  static let begins = "folded >= ?1 AND folded < ?2"

  /// Returns the bounds of the folded names that begin with a typed text.
  ///
  /// A trailing space counts: the next word is about to follow.
  static func range(_ typed: String) -> [(any ColumnValue)?] {
    let endsWord = typed.last?.isWhitespace == true
    let start = folded(typed) + (endsWord ? " " : "")
    return [start, start + "\u{10FFFF}"]
  }

  /// Returns the rows of a statement; none if it cannot be read.
  func rows<Value>(
    _ sql: String, _ arguments: [(any ColumnValue)?], _ decode: (Row) throws -> Value
  ) -> [Value] {
    (try? queue.read { db in try db.rows(sql, arguments, decode) }) ?? []
  }
}
