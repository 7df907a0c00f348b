import Engine
import Foundation

/// A statement in the words of the server.
struct PostgresStatement {
  /// The text, with `$1` in the place of `?` or `?1`.
  let text: String
  /// The names in the statement, by how the server folds them.
  private let spellings: [String: String]

  private static let dialect = Dialect(
    list: { "SELECT unnest(translate(\($0), '[]', '{}')::bigint[]) AS value" },
    // A list to choose from would be joined last, after all rows of the other tables.
    isInList: { "= ANY (translate(\($0), '[]', '{}')::bigint[])" },
    thenJoin: "JOIN", by: { _ in "" },
    contains: { text, argument in "strpos(\(text), \(argument)) > 0" },
    beginsWord: { text, argument in "\(text) ~ ('^' || replace(\(argument), '*', '.*') || '$')" })

  /// Reads a statement with the marks of ``Words``; `names` are those that it may leave out, as in
  /// `SELECT *`, by how the server folds them.
  init(_ statement: String, names: [String: String]) {
    var text = ""
    var spellings = names
    var given = 0
    var rest = Substring(Self.dialect.translated(statement))
    while let first = rest.first {
      switch first {
      case "'", "\"":
        let end = rest.dropFirst().firstIndex(of: first) ?? rest.index(before: rest.endIndex)
        text += rest[...end]
        rest = rest[rest.index(after: end)...]
      case "?":
        let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let number = Int(digits) ?? given + 1
        given = max(given, number)
        text += "$\(number)"
        rest = rest.dropFirst(1 + digits.count)
      case _ where first.isLetter:
        let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        let folded = word.lowercased()
        if folded != word { spellings[folded] = String(word) }
        text += word
        rest = rest[word.endIndex...]
      default:
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    self.text = text
    self.spellings = spellings
  }

  /// Returns the names of columns as the statement spells them.
  func spelt(_ names: [String]) -> [String] { names.map { spellings[$0] ?? $0 } }
}
