/// A line of a TOML document, read from its front.
///
/// Its characters are Unicode scalars, as in TOMLKit: a combining accent after a bracket does not
/// change the bracket.
struct TOMLLine {
  private let characters: [Unicode.Scalar]
  private var taken = 0

  init(_ line: Substring.UnicodeScalarView) {
    characters = Array(line)
  }

  /// The column of the next character, from 1.
  var column: Int { taken + 1 }

  /// The rest of the line.
  var rest: ArraySlice<Unicode.Scalar> { characters[taken...] }

  /// The column of a NUL in the line, literal or escaped; nil if there is none.
  var columnOfNUL: Int? {
    let spellings: [[Unicode.Scalar]] = ["\0", "\\u0000", "\\U00000000"].map {
      Array($0.unicodeScalars)
    }
    return characters.indices.first { index in
      spellings.contains { characters[index...].starts(with: $0) }
    }.map { $0 + 1 }
  }

  /// True if a key, or the end of a table's header, comes next.
  var isAtKeyOrEnd: Bool {
    rest.first.map { Self.isBare($0) || ["\"", "'", "]"].contains($0) } ?? false
  }

  mutating func skipBlanks() {
    while rest.first == " " || rest.first == "\t" { taken += 1 }
  }

  /// Skips everything up to and including that character.
  mutating func skip(to character: Unicode.Scalar) {
    while let next = rest.first {
      taken += 1
      if next == character { return }
    }
  }

  /// Skips that character if it comes next; returns true if it did.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == character else { return false }
    taken += 1
    return true
  }

  /// Reads dotted keys, bare or quoted, each with its column; empty if no key comes next.
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
    let bare = rest.prefix(while: Self.isBare)
    taken += bare.count
    return bare.isEmpty ? nil : Self.text(bare)
  }

  private static func isBare(_ character: Unicode.Scalar) -> Bool {
    character.isASCII
      && (character.properties.isAlphabetic || character.properties.numericType != nil
        || character == "_" || character == "-")
  }

  private static func text(_ characters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(characters))
  }

  /// The length of the quoted text at the front, including its quotes.
  static func quotedLength(_ characters: ArraySlice<Unicode.Scalar>) -> Int {
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

  /// The text in quotes, with escaped quotes and backslashes read; other escapes do not occur in
  /// names that people type.
  private static func unquoted(_ quoted: ArraySlice<Unicode.Scalar>) -> String {
    let inner = text(quoted.dropFirst().dropLast())
    guard quoted.first == "\"" else { return inner }
    return inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
