import Domain
import Engine

/// A check of the search index against the journal: its rows, portion by portion, and finally how
/// often each word is in it.
struct SearchCheck {
  let db: Database
  /// The differences found so far.
  private(set) var differences: [Difference] = []
  /// The expected number of rows and of occurrences of each word.
  private var words: [String: Tally] = [:]
  private var rows = 0

  private struct Tally {
    var rows = 0
    var times = 0
    /// The number of the row in which the word was counted last.
    private var last = 0

    init(rows: Int = 0, times: Int = 0) {
      self.rows = rows
      self.times = times
    }

    func isSame(as other: Tally) -> Bool { rows == other.rows && times == other.times }

    mutating func count(inRow row: Int) {
      times += 1
      if last != row { rows += 1 }
      last = row
    }
  }

  init(db: Database) {
    self.db = db
  }

  /// Compares the rows of some interviews' entries.
  mutating func compare(_ found: SearchRows) {
    let (expected, held) = (found.expected, found.held)
    for text in expected.values { count(text) }
    for entry in Set(expected.keys).union(held.keys).sorted() where expected[entry] != held[entry] {
      let isOther = expected[entry] != nil && held[entry] != nil
      add(
        key: "entry \(entry)", field: isOther ? "text" : nil,
        held: isOther ? held[entry] : held[entry].map { _ in "a row" },
        expected: isOther ? expected[entry] : expected[entry].map { _ in "a row" })
    }
  }

  /// Checks the number of rows, and the occurrences of each word in the index itself.
  mutating func finish() throws {
    let count =
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(SearchIndex.content(db).table)") ?? 0
    if count != rows {
      add(key: "rows", field: nil, held: "\(count)", expected: "\(rows)")
    }
    guard !db.isOnServer else { return try finishOnServer() }
    let found = try db.cursor("SELECT term, doc, cnt FROM searchWord ORDER BY term")
    while let row = try found.next() {
      let word: String = try row.get("term")
      let held = Tally(rows: try row.get("doc"), times: try row.get("cnt"))
      let expected = words.removeValue(forKey: word) ?? Tally()
      if !held.isSame(as: expected) {
        add(
          key: "word `\(word)`", field: nil, held: "in \(held.rows) rows",
          expected: "in \(expected.rows) rows")
      }
    }
    for (word, tally) in words.sorted(by: { $0.key < $1.key }) {
      add(key: "word `\(word)`", field: nil, held: nil, expected: "in \(tally.rows) rows")
    }
  }

  /// Checks that each word is in the table of words; a server's index is computed from the rows.
  private mutating func finishOnServer() throws {
    let held = Set(try db.rows("SELECT term FROM searchWord") { try $0.get("term") as String })
    for (word, tally) in words.sorted(by: { $0.key < $1.key }) where !held.contains(word) {
      add(key: "word `\(word)`", field: nil, held: nil, expected: "in \(tally.rows) rows")
    }
  }

  private mutating func count(_ text: String) {
    rows += 1
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      words[String(Substring(word)), default: Tally()].count(inRow: rows)
    }
  }

  private mutating func add(key: String, field: String?, held: String?, expected: String?) {
    differences.append(
      Difference(
        record: SearchIndex.table, key: key, field: field, held: held, expected: expected))
  }
}

/// The rows of the search index for some interviews' entries, by entry.
struct SearchRows: Sendable {
  /// The rows computed from the journals.
  let expected: [Int64: String]
  /// The rows in the index.
  let held: [Int64: String]

  init(
    of interviews: [Int64], _ journals: [Int64: [JournalEntry]], in db: Database
  ) throws {
    expected = try SearchIndex(db: db).expected(interviews, journals)
    let content = SearchIndex.content(db)
    let rows = try db.rows(
      """
      SELECT entry.id, content.\(content.text) AS text
      FROM entry \(Words.thenJoin) \(content.table) AS content ON content.\(content.id) = entry.id
      WHERE entry.interview IN (\(Words.list("?")))
      """, [interviews.jsonList]
    ) { (try $0.get("id") as Int64, try $0.get("text") as String) }
    held = Dictionary(rows) { first, _ in first }
  }
}
