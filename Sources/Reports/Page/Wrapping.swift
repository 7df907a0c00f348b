import Wording

/// Breaking text between words, and inside a word only where it is wider than a line.
enum Wrapping {
  /// The lines of a text, the first of them as wide as `first` and the others as wide as `rest`;
  /// always at least one.
  static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in text.split(separator: " ") {
      var word = word
      var wordWidth = TerminalText.width(of: String(word))
      var room = max(1, lines.isEmpty ? first : rest)
      if !line.isEmpty {
        if width + 1 + wordWidth <= room {
          line += " " + word
          width += 1 + wordWidth
          continue
        }
        lines.append(line)
        room = max(1, rest)
      }
      while wordWidth > room {
        let head = prefix(of: word, width: room)
        lines.append(String(head))
        word = word.dropFirst(head.count)
        wordWidth -= TerminalText.width(of: String(head))
        room = max(1, rest)
      }
      line = String(word)
      width = wordWidth
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// As many characters as fit a width, and always at least one.
  static func prefix(of text: Substring, width: Int) -> Substring {
    var used = 0
    var end = text.startIndex
    while end < text.endIndex {
      used += TerminalText.width(of: String(text[end]))
      if used > width, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }
}
