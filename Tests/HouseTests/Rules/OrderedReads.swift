import Foundation

/// Statements that read several rows in no order, each with the reason why that is no matter.
enum Unordered {
  /// The beginning of the statement, or of its constant's text.
  static let statements: [(begins: String, because: String)] = [
    ("SELECT entry FROM booking WHERE phone", counted), ("SELECT entry FROM item WHERE", counted),
    ("SELECT entry.interview, entry.id AS entry, entry.happenedAt,", part),
    ("SELECT entry FROM \\(table.name) WHERE \\(column) IN", part),
    ("SELECT interviewNow.interview, CASE WHEN interviewNow.startsAt = ?3", part),
    ("SELECT edition FROM planEdition", single), ("SELECT seq FROM sqlite_sequence", single),
    ("SELECT sql FROM sqlite_schema WHERE name", single),
    ("SELECT id FROM vacancy WHERE employer = ? AND folded = ?", single),
    ("SELECT id, name, \\(SealedSource.original(.consultant)) AS original FROM", single),
    ("SELECT DISTINCT candidate FROM interview", set), ("SELECT id FROM candidate", set),
    ("SELECT DISTINCT normal FROM knownBy", set),
    (
      "SELECT \\(InterviewRows.columns) FROM interviewNow \\(InterviewRows.joins) WHERE "
        + "interviewNow.interview IN", set
    ),
    ("SELECT entry.id, content.", set), ("SELECT CASE relkind WHEN", set),
    ("SELECT column_name, data_type,", set),
    ("SELECT number, readableFrom, writableFrom", single),
    ("SELECT number FROM debriefSchema", single), ("SELECT place FROM moved", single),
    ("SELECT setval(", single), ("SELECT 1 AS one FROM pg_advisory_xact_lock", single),
    ("SELECT admit(?", single), ("SELECT CASE WHEN pg_has_role", single),
    ("SELECT current_database()", single), ("SELECT current_setting('server_version_num')", single),
    ("SELECT CASE WHEN to_regclass", single), ("SELECT term FROM searchWord", set),
    ("SELECT coalesce(max(number), 0) AS last", single),
    ("SELECT place, chain FROM head", single), ("SELECT 1 AS one FROM batch", single),
    ("SELECT pg_has_role(", single),
    (
      "SELECT '\\($0)' AS name, max(id)", part
    ), ("SELECT max(id) FROM \\(table)", single), ("SELECT seq FROM sqlite_sequence", single),
    ("SELECT interview.id, candidate.folded", set),
    ("SELECT interviewNow.candidate, 1 AS isPhone", sorted),
    ("SELECT duty.interview, \\(DutyRows.columns) FROM duty", sorted),
    ("SELECT \\(DutyRows.columns), \\(InterviewRows.columns) FROM", sorted),
    ("SELECT \\(columns) FROM \\(source)", sorted), ("WITH chosen AS", set),
    ("SELECT interviewNow.interview \\(source)", set),
    ("SELECT interviewNow.interview FROM interviewNow WHERE \\(isTheirs)", part),
    ("SELECT interview FROM entry WHERE \\(db.isLater)", set),
    ("SELECT id, folded FROM candidate WHERE \\(condition.sql)", sorted),
    ("SELECT interviewNow.interview, candidate.folded, employer.folded", sorted),
    ("SELECT settle(", single), ("SELECT admit(", single),
    ("SELECT 'batch' AS of, nextval(", sorted), ("SELECT nextval(", sorted),
  ]

  private static let counted = "it is counted"
  private static let part = "it is part of a statement that has an order"
  private static let single = "it has one row at most"
  private static let set = "its rows go into a set or a dictionary"
  private static let sorted = "its rows are sorted by what SQL does not know"
}

extension SourceFile {
  /// The SELECT statements in its string literals, with their lines.
  ///
  /// A literal counts if it begins with SELECT or WITH; what another statement takes in is a part.
  fileprivate var statements: [(line: Int, text: String)] {
    let pattern =
      #/"""\n(?<long>[\s\S]*?)"""|"(?<short>(?:[^"\\\n]|\\\((?:[^()]|\([^()]*\))*\)|\\.)*)"/#
    return text.matches(of: pattern).compactMap { found in
      let sql = (found.long ?? found.short ?? "").split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      guard sql.hasPrefix("SELECT ") || sql.hasPrefix("WITH ") else { return nil }
      let line = text[..<found.range.lowerBound].count { $0 == "\n" } + 1
      return (line, sql)
    }
  }
}

extension HouseRule {
  /// True for a statement that gives one row at most: a total, a row by its key, or the first.
  private static func isOfOneRow(_ sql: String) -> Bool {
    let total = #/^SELECT (count|max|min|CASE WHEN EXISTS|CASE WHEN NOT EXISTS)\b/#
    let key = #/ WHERE ([a-zA-Z\\()]+\.)?(id|entry) = \?1?( |$)/#
    return sql.contains(" LIMIT 1") || sql.contains(key)
      || sql.contains(total) && !sql.contains(" GROUP BY ")
  }

  static let orderedReads = HouseRule(
    name: "a read of several rows has an order",
    covers: { $0.isSwift && $0.isIn("Sources/Store") },
    breaches: { files in
      files.flatMap { file in
        file.statements.filter { statement in
          !statement.text.contains(" ORDER BY ") && !isOfOneRow(statement.text)
            && !Unordered.statements.contains { statement.text.hasPrefix($0.begins) }
        }.map {
          Breach(
            path: file.path, line: $0.line, what: "`\($0.text.prefix(80))` has no ORDER BY")
        }
      }
    },
    planted: [
      Planted(
        "rows as they lie", saying: "has no ORDER BY", "Sources/Store/Reading/Due.swift",
        "db.rows(\"SELECT id FROM duty WHERE chaser = ?\")\n")
    ],
    innocent: [
      SourceFile(
        "Sources/Store/Reading/Due.swift",
        """
        db.rows("SELECT id FROM duty ORDER BY id")
        db.rows("SELECT max(id) FROM duty")
        db.rows("SELECT name FROM consultant WHERE id = ?")
        """)
    ])
}
