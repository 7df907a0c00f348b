import Wording

/// Breaks text between words, and inside a word only if it is wider than a line.
public enum Wrapping {
  /// The lines of a text, the first of them as wide as `first` and the others as wide as `rest`;
  /// always at least one.
  public static func lines(of text: String, first: Int, rest: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in words(of: text) {
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

  /// The words between spaces; a space with a combining mark is not a separator.
  private static func words(of text: String) -> [Substring] {
    guard TerminalText.isLatin(text) else { return text.split(separator: " ") }
    // Latin text has no combining marks, and bytes are split ten times as fast as characters.
    return text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }

  /// A text of several lines with those that are too wide broken, under their own beginnings.
  public static func broken(_ text: String, at width: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = String(line.prefix { $0 == " " })
      let room = width - indent.count
      guard room > 20, TerminalText.width(of: String(line)) > width else { return String(line) }
      return lines(of: String(line), first: room, rest: room).map { indent + $0 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// As many characters as fit a width, and always at least one.
  public static func prefix(of text: Substring, width: Int) -> Substring {
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

extension String {
  /// The text as it is shown on a terminal of so many columns: lines that are too wide are broken
  /// between words.
  public func broken(at width: Int) -> String { Wrapping.broken(self, at: width) }
}
