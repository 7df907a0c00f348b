import Domain
import Engine
import SQLiteEngine
import Wording

/// The full-text index of entries, computed from the journal and from the names on record.
///
/// Each entry with typed text has a row, and so has each booking, for the names. Code that changes
/// a name, or the candidate or employer of an interview, must rewrite the rows of the interviews.
struct SearchIndex {
  let db: Database

  /// The name of the table.
  static let table = "searchIndex"

  /// The table with the texts of the index, and its columns.
  static func content(_ db: Database) -> (table: String, id: String, text: String) {
    db.isOnServer ? (table, "rowid", "text") : (table + "_content", "id", "c0")
  }

  /// Returns the text by which a new entry is found; nil if it has none.
  ///
  /// `names` are its interview's, if they are known.
  func text(_ event: Event, of interview: Int64, names: String?) throws -> String? {
    guard Self.isFound(event) else { return nil }
    return Self.text(event, names: try names ?? self.names(of: interview))
  }

  /// The words of the names by which an interview's entries are found.
  func names(of interview: Int64) throws -> String { try names(of: [interview])[interview] ?? "" }

  /// The words of the names by which the entries of interviews are found, where nobody is merged.
  static func names(of interview: Interview) -> String {
    [interview.candidate.name, interview.employer.name, interview.vacancy]
      .flatMap { searchWords(FoldedName($0).folded) }.joined(separator: " ")
  }

  /// Rewrites the rows of these interviews' entries after a name in them has changed.
  func rewrite(_ interviews: [Int64]) throws {
    for start in stride(from: 0, to: interviews.count, by: Planner.portion) {
      let portion = Array(interviews[start..<min(start + Planner.portion, interviews.count)])
      try db.run(
        """
        DELETE FROM searchIndex WHERE rowid IN
          (SELECT id FROM entry WHERE interview IN (\(Words.list("?"))))
        """, [portion.jsonList])
      try add(portion)
    }
  }

  /// Merges all segments of the index into one, which contains no deleted word; on a server, deletes
  /// the words that no entry has any more.
  func merge() throws {
    try db.run(
      db.isOnServer
        ? """
        DELETE FROM searchWord WHERE NOT EXISTS (SELECT 1 FROM searchIndex
          WHERE searchIndex.words @@ CAST(quote_literal(searchWord.term) AS tsquery))
        """ : "INSERT INTO searchIndex (searchIndex) VALUES ('optimize')")
  }

  /// Rebuilds the index; entries that cannot be read are left out of it.
  func rebuild() throws {
    try empty()
    var last: Int64 = 0
    while case let portion = try db.interviews(after: last), let end = portion.last {
      do {
        try add(portion)
      } catch is DamageError {
        for interview in portion { try? add([interview]) }
      }
      last = end
    }
  }

  private func empty() throws {
    guard !db.isOnServer else {
      for table in [Self.table, "searchWord"] { try db.run("DELETE FROM \(table)") }
      return
    }
    // A table that is damaged inside cannot be emptied, but it can be dropped.
    guard let sql = try db.schema().first(where: { $0.name == Self.table })?.sql else {
      throw DamageError(reason: "the search index is missing")
    }
    try db.execute(sql: "DROP TABLE searchIndex")
    try db.execute(sql: sql)
  }

  /// The rows computed from these interviews' journals, by entry.
  func expected(_ interviews: [Int64], _ journals: [Int64: [JournalEntry]]) throws -> [Int64:
    String]
  {
    let names = try names(of: interviews)
    var texts: [Int64: String] = [:]
    for interview in interviews {
      for entry in journals[interview] ?? [] {
        guard case .event(let event) = entry.content, Self.isFound(event) else { continue }
        texts[entry.id.number] = Self.text(event, names: names[interview] ?? "")
      }
    }
    return texts
  }

  private func add(_ interviews: [Int64]) throws {
    let texts = try expected(interviews, try db.journals(of: interviews))
    for (entry, text) in texts.sorted(by: { $0.key < $1.key }) { try add(text, of: entry) }
  }

  private func add(_ text: String, of entry: Int64) throws {
    try db.insert(into: Self.table, ["rowid": entry, "text": text])
  }

  private static func isFound(_ event: Event) -> Bool {
    event.kind == .booked || !event.texts.isEmpty
  }

  private static func text(_ event: Event, names: String) -> String {
    event.texts.reduce(into: names) { text, typed in
      for word in searchWords(typed.text) {
        text += " "
        text += word
      }
    }
  }

  /// The words of the names of each interview's candidate, employer and vacancy: the current ones
  /// after mergers, then those it was booked under.
  private func names(of interviews: [Int64]) throws -> [Int64: String] {
    let booked = try namesAsBooked(of: interviews)
    guard try db.hasMergers() else { return booked }
    let rows = try db.assignments(of: interviews).flatMap { assignment in
      try db.rows(
        """
        SELECT candidate.folded || ' ' || employer.folded || ' ' || vacancy.folded AS names
        FROM candidate, employer, vacancy
        WHERE candidate.id = ? AND employer.id = ? AND vacancy.id = ?
        """, [assignment.candidate, assignment.employer, assignment.vacancy]
      ) { row in
        let words = searchWords(try row.get("names"))
        let former = (booked[assignment.interview] ?? "").split(separator: " ").map(String.init)
          .filter { !words.contains($0) }
        return (assignment.interview, (words + former).joined(separator: " "))
      }
    }
    return Dictionary(rows) { first, _ in first }
  }

  /// The words of the names under which each interview was booked.
  private func namesAsBooked(of interviews: [Int64]) throws -> [Int64: String] {
    let isOne = interviews.count == 1
    let arguments: [(any ColumnValue)?] = isOne ? [interviews[0]] : [interviews.jsonList]
    let found = try db.rows(
      """
      SELECT interview.id, candidate.folded || ' ' || employer.folded || ' ' || vacancy.folded AS names
      FROM interview
      JOIN candidate ON candidate.id = interview.candidate
      JOIN vacancy ON vacancy.id = interview.vacancy
      JOIN employer ON employer.id = vacancy.employer
      WHERE interview.id \(isOne ? "= ?" : "IN (\(Words.list("?")))")
      """, arguments
    ) { row in
      (
        try row.get("id") as Int64,
        searchWords(try row.get("names")).joined(separator: " ")
      )
    }
    return Dictionary(found) { first, _ in first }
  }
}
