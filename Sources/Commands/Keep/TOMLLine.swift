/// A line of a TOML document, taken from its front.
struct TOMLLine {
  private let characters: [Character]
  private var taken = 0

  init(_ line: Substring) {
    characters = Array(line)
  }

  /// The column of what comes next, from 1, in the characters of Unicode's tables, as TOMLKit counts.
  var column: Int {
    characters[..<taken].reduce(1) { $0 + $1.unicodeScalars.count }
  }

  /// What is left.
  var rest: ArraySlice<Character> { characters[taken...] }

  mutating func skipBlanks() {
    while rest.first == " " || rest.first == "\t" { taken += 1 }
  }

  /// Takes everything before that character, and the character.
  mutating func skip(to character: Character) {
    while let next = rest.first {
      taken += 1
      if next == character { return }
    }
  }

  /// Takes that character where it comes next, and says whether it did.
  mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    taken += 1
    return true
  }

  /// Takes keys with dots between them, bare or quoted, each with its column; none where none comes
  /// next.
  mutating func keys() -> [(key: String, column: Int)] {
    var keys: [(key: String, column: Int)] = []
    repeat {
      skipBlanks()
      let column = column
      guard let key = key() else { return keys }
      keys.append((key, column))
      skipBlanks()
    } while take(".")
    return keys
  }

  private mutating func key() -> String? {
    if let first = rest.first, first == "\"" || first == "'" {
      let length = Self.quotedLength(rest)
      let quoted = rest.prefix(length)
      taken += length
      return Self.unquoted(quoted)
    }
    let bare = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    taken += bare.count
    return bare.isEmpty ? nil : String(bare)
  }

  /// How many characters the quoted text at the front takes, its quotes included.
  static func quotedLength(_ characters: ArraySlice<Character>) -> Int {
    guard let quote = characters.first else { return 0 }
    var length = 1
    var isEscaped = false
    for character in characters.dropFirst() {
      length += 1
      if isEscaped {
        isEscaped = false
      } else if character == "\\", quote == "\"" {
        isEscaped = true
      } else if character == quote {
        break
      }
    }
    return length
  }

  /// The text in quotes, of whose escapes those of quotes and backslashes are read: others are in no
  /// name that anybody types.
  private static func unquoted(_ quoted: ArraySlice<Character>) -> String {
    let inner = String(quoted.dropFirst().dropLast())
    guard quoted.first == "\"" else { return inner }
    return inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
