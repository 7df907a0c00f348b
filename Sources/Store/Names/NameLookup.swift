import GRDB
import Wording

/// Names on record that begin as something typed does, for completion: a few rows by index,
/// whatever there is, and nothing is ever written.
///
/// What cannot be read is not there: it never throws.
public struct NameLookup: Sendable {
  private let queue: DatabaseQueue

  /// The names of a store that is open.
  public init(_ store: AgencyStore) {
    queue = store.queue
  }

  /// The names in the database at a path, which is opened for reading only; nil where there is
  /// none, or not in the shape that this program knows.
  public init?(path: String) {
    let connection = Connection(path: path, busyTimeout: 0)
    let file = connection.file
    guard (try? file.checkThere()) == true, let header = try? DatabaseHeader(of: file),
      header.isOfToday(path)
    else { return nil }
    guard
      let queue = file.hasLog
        ? try? connection.openForReading() : try? connection.openAsItStands()
    else { return nil }
    self.queue = queue
  }

  /// The names of candidates who have an interview.
  public func candidates(beginning typed: String, limit: Int = Self.usual) -> [String] {
    names("SELECT name FROM candidate WHERE \(Self.begins) AND \(Known.candidate)", typed, limit)
  }

  /// The names of employers who have an interview.
  public func employers(beginning typed: String, limit: Int = Self.usual) -> [String] {
    names("SELECT name FROM employer WHERE \(Self.begins) AND \(Known.employer)", typed, limit)
  }

  /// The names of consultants.
  public func consultants(beginning typed: String, limit: Int = Self.usual) -> [String] {
    names("SELECT name FROM consultant WHERE \(Self.begins)", typed, limit)
  }

  /// What vacancies are called that have an interview, of one employer or of all.
  public func vacancies(
    beginning typed: String, ofEmployerNamed employer: String?, limit: Int = Self.usual
  ) -> [String] {
    let theirs = employer.map { FoldedName($0).folded }
    return rows(
      """
      SELECT DISTINCT title AS name FROM vacancy WHERE \(Self.begins)
        AND (?3 IS NULL
          OR (SELECT employer FROM interviewNow WHERE interviewNow.vacancy = vacancy.id LIMIT 1)
            = (SELECT id FROM employer WHERE folded = ?3))
        AND \(Known.vacancy)
      ORDER BY folded LIMIT ?4
      """, Self.range(typed) + [theirs, Int64(limit)]
    ) { try $0.get("name") }
  }

  /// How many names are looked up at the most, where nothing else is said.
  public static let usual = 50

  /// The condition that a folded name lies between two bounds.
  static let begins = "folded >= ?1 AND folded < ?2"

  /// The bounds of the folded names that begin as something typed does.
  ///
  /// A blank at its end counts: the next word is about to come.
  static func range(_ typed: String) -> [(any ColumnValue)?] {
    let endsWord = typed.last?.isWhitespace == true
    let start = folded(typed) + (endsWord ? " " : "")
    return [start, start + "\u{10FFFF}"]
  }

  private func names(_ sql: String, _ typed: String, _ limit: Int) -> [String] {
    rows("\(sql) ORDER BY folded LIMIT ?3", Self.range(typed) + [Int64(limit)]) {
      try $0.get("name")
    }
  }

  /// The rows of a statement; none where it cannot be read.
  func rows<Value>(
    _ sql: String, _ arguments: [(any ColumnValue)?], _ decode: (Row) throws -> Value
  ) -> [Value] {
    (try? queue.read { db in try db.rows(sql, arguments, decode) }) ?? []
  }
}
