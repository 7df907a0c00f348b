import GRDB

/// A source of rows that seals cover: a sealed table, or the people of a booking.
struct SealedSource {
  /// The name that seals use.
  let name: String
  /// The columns that identify a row within an entry; empty if an entry has at most one row.
  let key: [String]
  /// The SQL for the rows of a range of entries, in entry order.
  let sql: String
  /// The same without the range: FROM and WHERE, up to the number of the entry.
  private let presence: String

  private init(_ name: String, key: [String] = [], sql: String, presence: String) {
    self.name = name
    self.key = key
    self.sql = sql
    self.presence = presence
  }

  /// The rows of a table.
  init(_ table: StoredTable) {
    self.init(
      table.name, key: Array(table.key.dropFirst()),
      sql: """
        SELECT * FROM \(table.name) WHERE entry BETWEEN ? AND ?
        ORDER BY \(table.key.joined(separator: ", "))
        """, presence: "\(table.name) WHERE entry")
  }

  /// All sources, in the order of a seal, which never changes.
  static let all = [bookedInterview] + StoredTable.sealed.map(SealedSource.init)

  /// The names in a booked interview, which are in no table of the journal.
  static let bookedInterview = SealedSource(
    "bookedInterview",
    sql: """
      SELECT entry.id AS entry, coalesce(bookedAs.candidate, interview.candidate) AS candidate,
        interview.vacancy, interview.consultant, interview.stage,
        coalesce(bookedAs.name, \(original(.candidate))) AS candidateName, vacancy.employer,
        vacancy.title AS vacancyTitle, \(original(.employer)) AS employerName
      FROM entry JOIN interview ON interview.id = entry.interview
      LEFT JOIN bookedAs ON bookedAs.interview = interview.id
      LEFT JOIN candidate ON candidate.id = interview.candidate
      LEFT JOIN vacancy ON vacancy.id = interview.vacancy
      LEFT JOIN employer ON employer.id = vacancy.employer
      WHERE entry.id BETWEEN ? AND ? AND entry.kind = 'booked'
        AND entry.id NOT IN (SELECT erased FROM erasure) ORDER BY entry.id
      """, presence: "entry WHERE kind = 'booked' AND id")

  /// The entries themselves, each with its batch and who recorded it; ``SealedHeader`` has the same
  /// columns.
  static let header = SealedSource(
    StoredTable.entry.name,
    sql: """
      SELECT entry.id AS entry, entry.batch, entry.interview, entry.kind, entry.happenedAt,
        entry.retracts, batch.command, batch.consultant,
        \(original(.consultant)) AS consultantName,
        batch.recordedAt, batch.clock, batch.undoes
      FROM entry
      LEFT JOIN batch ON batch.id = entry.batch
      LEFT JOIN consultant ON consultant.id = batch.consultant
      WHERE entry.id BETWEEN ? AND ? ORDER BY entry.id
      """, presence: "entry WHERE id")

  /// Returns the sources with rows for these entries, by one query: a query for each would cost a
  /// recording command more than the rows themselves.
  static func withRows(of entries: ClosedRange<Int64>, in db: Database) throws -> [SealedSource] {
    let statement = try db.cachedStatement(sql: anyRows)
    let rows = try Rows(statement, [entries.lowerBound, entries.upperBound])
    guard let row = try rows.next() else { return [] }
    return try all.enumerated().filter { try row.get(at: $0.offset) as Bool }.map(\.element)
  }

  private static let anyRows =
    "SELECT "
    + all.map { "EXISTS (SELECT 1 FROM \($0.presence) BETWEEN ?1 AND ?2)" }.joined(separator: ", ")

  /// Returns the SQL for the original name of a record, before any edit.
  static func original(_ table: NameKind) -> String {
    let name = "\(table.rawValue).name"
    let naming = table.naming
    return """
      coalesce(
        (SELECT was FROM \(naming) WHERE \(naming).\(table.rawValue) = \(table.rawValue).id
         ORDER BY \(naming).entry LIMIT 1), \(name))
      """
  }
}
