/// An unfinished command line: the words before the one in which Tab was pressed, and that word up
/// to the cursor, all unquoted.
struct TypedLine: Hashable {
  /// The words after the program's name.
  let words: [String]
  /// The typed part of the word to be completed; empty at its beginning.
  let current: String

  init(words: [String], current: String) {
    self.words = words
    self.current = current
  }

  /// Reads the line as bash has it, up to the cursor and with the program's name.
  init(line: String) {
    var words = ShellText.words(of: line)
    current = words.popLast() ?? ""
    self.words = Array(words.dropFirst())
  }
}

/// Shell text with quotes that may still be open.
enum ShellText {
  /// The words of an unfinished line; the last is the one at its end, empty after a blank.
  static func words(of line: String) -> [String] {
    var reader = Reader()
    for character in line { reader.take(character) }
    return reader.words + [reader.word]
  }

  /// A word without its quotes and escapes.
  static func unquoted(_ word: String) -> String {
    var reader = Reader()
    for character in word { reader.take(character, endsAtBlank: false) }
    return reader.word
  }

  private struct Reader {
    var words: [String] = []
    var word = ""
    private var hasBegun = false
    private var quote: Character?
    private var isEscaped = false

    mutating func take(_ character: Character, endsAtBlank: Bool = true) {
      if isEscaped {
        // Within double quotes a backslash is literal, except before the characters that it
        // escapes.
        if quote == "\"", !"\"\\$`".contains(character) { word.append("\\") }
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        hasBegun = true
      } else if let quote {
        if character == quote { self.quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        hasBegun = true
      } else if character.isWhitespace, endsAtBlank {
        if hasBegun { words.append(word) }
        word = ""
        hasBegun = false
      } else {
        word.append(character)
        hasBegun = true
      }
    }
  }
}
