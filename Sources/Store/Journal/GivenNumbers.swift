import Engine

/// The numbers that a recording command which gathers its rows gives them.
///
/// In a file they go on after the last. A server gives them from its sequences, so that others can
/// record at the same time: they are no order of what was saved, and those that are not used are lost.
final class GivenNumbers {
  private let db: Database
  /// The number of the command.
  private(set) var batch: Int64 = 0
  /// The last seal before the command, as far as it has seen; a server continues its chain itself.
  private(set) var last: Seal.Last = (Seal.beginning, 0)
  /// The numbers that a server has given and that are not used yet, in order.
  private var left: [String: ArraySlice<Int64>] = [:]
  /// How many were asked for beyond those that were known to be needed.
  private var further: [String: Int] = [:]
  /// The last entry, in a file.
  private var lastEntry: Int64 = 0
  /// The last number of each other table whose rows have none from a sequence, while such rows are
  /// not written.
  private var lastNumbers: [String: Int64] = [:]

  /// The tables whose rows a server numbers by sequences.
  static let tables = ["batch", "entry", "employerContact"]
  /// The most numbers that are asked for at once, unless so many are known to be needed.
  private static let most = 500

  /// The numbers of a command that is known to need so many.
  init(entries: Int, contacts: Int, in db: Database) throws {
    self.db = db
    try db.isOnServer ? ask(entries, contacts) : read()
  }

  /// The question for so many numbers on a server, with the end of the chain of seals.
  static func question(entries: Int, contacts: Int) -> Question {
    (
      """
      SELECT 'batch' AS of, nextval('batch_id_seq') AS number
      UNION ALL SELECT 'entry', nextval('entry_id_seq') FROM generate_series(1, ?)
      UNION ALL SELECT 'employerContact', nextval('employercontact_id_seq')
      FROM generate_series(1, ?)
      UNION ALL SELECT 'seal', place FROM head
      """, [entries, contacts]
    )
  }

  private func ask(_ entries: Int, _ contacts: Int) throws {
    let question = Self.question(entries: entries, contacts: contacts)
    let found = try db.rows(question.sql, question.arguments) { row in
      (of: try row.get("of") as String, number: try row.get("number") as Int64)
    }
    let numbers = Dictionary(grouping: found, by: \.of).mapValues { $0.map(\.number).sorted() }
    batch = numbers["batch"]?.first ?? 0
    last.place = numbers["seal"]?.first ?? 0
    for table in Self.tables { left[table] = numbers[table]?[...] }
  }

  private func read() throws {
    let found = try db.rows(
      """
      SELECT
        (SELECT seq FROM sqlite_sequence WHERE name = 'batch') AS batch,
        (SELECT seq FROM sqlite_sequence WHERE name = 'entry') AS entry,
        (SELECT entry FROM seal ORDER BY entry DESC LIMIT 1) AS sealed,
        (SELECT chain FROM seal ORDER BY entry DESC LIMIT 1) AS chain,
        (SELECT place FROM seal ORDER BY entry DESC LIMIT 1) AS place
      """
    ) { row in
      (
        batch: try row.get("batch") as Int64? ?? 0, entry: try row.get("entry") as Int64? ?? 0,
        sealed: try row.get("sealed") as Int64?, chain: try row.bytes("chain"),
        place: try row.get("place") as Int64? ?? 0
      )
    }[0]
    batch = found.batch + 1
    lastEntry = found.entry
    if found.sealed == found.place {
      last = (found.chain ?? Seal.beginning, found.place)
    } else if let end = try db.lastSeal() {
      last = (end.chain, end.place)
    }
  }

  /// Gives the next number of a table.
  func next(of table: String) throws -> Int64 {
    if table == "entry", !db.isOnServer {
      lastEntry += 1
      return lastEntry
    }
    guard db.isOnServer, Self.tables.contains(table) else {
      let number = try (lastNumbers[table] ?? db.lastNumberEver(of: table)) + 1
      lastNumbers[table] = number
      return number
    }
    if let number = left[table]?.popFirst() { return number }
    // One at a time, until it turns out that there are many.
    let before = further[table] ?? 0
    let asked = before < 8 ? 1 : min(before, Self.most)
    let more = try db.rows(
      """
      SELECT nextval('\(table.lowercased())_id_seq') AS number FROM generate_series(1, ?)
      """, [asked]
    ) { try $0.get("number") as Int64 }.sorted()
    guard let number = more.first else {
      throw StoreError.programFault(reason: "\(table) has no numbers left")
    }
    (left[table], further[table]) = (more.dropFirst(), before + asked)
    return number
  }

  /// True if it has numbered rows by what the database had: no others must come between.
  var hasNumbered: Bool { !lastNumbers.isEmpty }

  /// Notes that the rows are written, so that the database may number the next.
  func flush() { lastNumbers = [:] }
}

extension AgencyStore {
  /// Has a server asked for the numbers of a recording of one entry along with the journal of its
  /// interview, to spare a message; a file is asked nothing.
  public func expectRecording() throws(StoreError) {
    try read { db in _ = db.remembered(GivenNumbers.key) { true } }
  }
}

extension GivenNumbers {
  fileprivate static let key = "a recording"

  /// The question for the numbers of a recording that is expected.
  static func expected(in db: Database) -> [Question] {
    db.isRemembered(key) ? [question(entries: 1, contacts: 0)] : []
  }
}

extension Database {
  /// Returns the highest number that a row of a table has or, if none is given twice, ever had; 0 if there
  /// is none.
  fileprivate func lastNumberEver(of table: String) throws -> Int64 {
    // Nobody else numbers such rows on a server meanwhile, and none is kept of rows that are gone.
    try mustLock()
    let ever =
      isOnServer ? "" : "UNION ALL SELECT seq FROM sqlite_sequence WHERE name = '\(table)'"
    return try rows(
      """
      SELECT coalesce(max(number), 0) AS last
      FROM (SELECT max(id) AS number FROM \(table) \(ever)) AS given
      """
    ) { try $0.get("last") as Int64 }[0]
  }
}
