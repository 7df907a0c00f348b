/// A line that somebody typed, split into words as a shell does: at blanks, except in quotes.
///
/// `'…'` takes everything as it stands; in `"…"` and outside of quotes a backslash takes the next
/// character as it stands. Nothing is expanded: no `$`, no `*`, no `~`.
enum ShellWords {
  /// A quote that was opened is never closed.
  struct OpenQuote: Error, Equatable {
    /// The line.
    let line: String
  }

  /// The words of a line.
  static func split(_ line: String) throws(OpenQuote) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, "\"'".contains(character) {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        words += word.map { [$0] } ?? []
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    guard quote == nil, !isEscaped else { throw OpenQuote(line: line) }
    return words + (word.map { [$0] } ?? [])
  }
}
