import Engine
import Wording

/// An SQL prefilter for folded names: true for every name that `SoughtName` grades, and for few
/// others, so that SQLite skips most names.
struct NameCondition {
  /// The largest number of words and of initials searched for in SQL.
  private static let mostWords = 20

  /// The condition, with a `?` for each argument.
  let sql: String
  /// The arguments, in order.
  let arguments: [(any ColumnValue)?]

  /// The condition on a column of folded names; always true if no name is sought.
  init(_ sought: SoughtName?, on column: String) {
    guard let sought else {
      sql = "TRUE"
      arguments = []
      return
    }
    var ways = ["\(column) = ?"]
    var values: [(any ColumnValue)?] = [sought.folded]
    if !sought.words.isEmpty {
      // `NameGrade` checks all words; SQLite limits the depth of an expression.
      let each = sought.words.prefix(Self.mostWords).map { Self.has($0, column) }
      ways.append("(" + each.map(\.sql).joined(separator: " AND ") + ")")
      values += each.flatMap(\.values)
    }
    if let initials = sought.initials, initials.count <= Self.mostWords {
      ways.append(Words.beginsWord("?", in: column))
      values.append(initials.map(String.init).joined(separator: "*[^a-z0-9]") + "*")
    }
    sql = "(" + ways.joined(separator: " OR ") + ")"
    arguments = values
  }

  /// Returns the condition that the column contains a word, ignoring apostrophes; a single letter
  /// must begin a word.
  private static func has(_ word: String, _ column: String) -> (sql: String, values: [String]) {
    if word.utf8.count == 1 {
      let begins = Words.beginsWord("?", in: column)
      return ("(\(begins) OR \(begins))", [word + "*", "*[^a-z0-9]\(word)*"])
    }
    return (
      """
      (\(Words.contains("?", in: column)) OR (\(Words.contains("''''", in: column))
        AND \(Words.contains("?", in: "replace(\(column), '''', '')"))))
      """, [word, word]
    )
  }
}
