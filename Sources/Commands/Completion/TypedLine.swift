/// A command line as far as it has been typed: the words before the one that Tab was pressed in,
/// and that word up to the cursor, all of them without quotes and escapes.
struct TypedLine: Hashable {
  /// The words after the program's name.
  let words: [String]
  /// What was typed of the word to be completed; empty where it is about to begin.
  let current: String

  init(words: [String], current: String) {
    self.words = words
    self.current = current
  }

  /// The line as bash has it, up to the cursor, program and all.
  init(line: String) {
    var words = ShellText.words(of: line)
    current = words.popLast() ?? ""
    self.words = Array(words.dropFirst())
  }
}

/// Text as it is typed in a shell, with quotes that may not be closed yet.
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
        // Within double quotes a backslash is itself, but for the characters that it protects.
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
