import GRDB
import Wording

/// What a folded name must have for something typed to name it: true of every name that
/// `SoughtName` grades, and of few others, so that SQLite passes over most by itself.
struct NameCondition {
  /// The number of words and of initials that are looked for in SQL.
  private static let mostWords = 20

  /// The condition, with a `?` for each argument.
  let sql: String
  /// The arguments, in order.
  let arguments: [(any ColumnValue)?]

  /// The condition on a column of folded names; no condition where no name is sought.
  init(_ sought: SoughtName?, on column: String) {
    guard let sought else {
      sql = "TRUE"
      arguments = []
      return
    }
    var ways = ["\(column) = ?"]
    var values: [(any ColumnValue)?] = [sought.folded]
    if !sought.words.isEmpty {
      // `NameGrade` looks at all of them; SQLite takes no tree of thousands.
      let each = sought.words.prefix(Self.mostWords).map { Self.has($0, column) }
      ways.append("(" + each.map(\.sql).joined(separator: " AND ") + ")")
      values += each.flatMap(\.values)
    }
    if let initials = sought.initials, initials.count <= Self.mostWords {
      ways.append("\(column) GLOB ?")
      values.append(initials.map(String.init).joined(separator: "*[^a-z0-9]") + "*")
    }
    sql = "(" + ways.joined(separator: " OR ") + ")"
    arguments = values
  }

  /// That a word stands in the column, at the beginning of a word where it is a single letter, and
  /// apostrophes aside.
  private static func has(_ word: String, _ column: String) -> (sql: String, values: [String]) {
    if word.utf8.count == 1 {
      return ("(\(column) GLOB ? OR \(column) GLOB ?)", [word + "*", "*[^a-z0-9]\(word)*"])
    }
    return (
      """
      (instr(\(column), ?) > 0
        OR (instr(\(column), '''') > 0 AND instr(replace(\(column), '''', ''), ?) > 0))
      """, [word, word]
    )
  }
}
