/// Text of people's, written so that Markdown takes nothing in it for markup, a link or HTML.
///
/// It is left as readable as can be: a mark is escaped only where it would mean something to
/// CommonMark or to the dialects of GitHub, Python and Jekyll.
enum MarkdownText {
  /// The text on one line.
  static func escaped(_ text: String) -> String {
    let scalars = Array(oneLine(text).unicodeScalars)
    var markdown = ""
    for index in scalars.indices {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      markdown += escaped(scalars[index], before: before, after: after)
    }
    return markdown
  }

  private static func escaped(
    _ scalar: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?
  ) -> String {
    let text = String(scalar)
    switch scalar {
    case "<": return "&lt;"
    case ">": return "&gt;"
    case "&": return "&amp;"
    case "\\", "`", "*", "_", "[", "]", "{", "}", "|", "~", "$", "^": return "\\" + text
    case "-", "+", "=", "#", "!":
      // Lists, rules, headings and images: only where nothing that is read stands before.
      return before == nil || before == " " || after == "[" ? "\\" + text : text
    case ".", ")":
      // Numbered lists, and addresses that begin with www.
      let endsNumber = before?.isASCIIDigit == true && (after == nil || after == " ")
      return endsNumber || before == "w" ? "\\" + text : text
    case ":":
      // Schemes of addresses, and named pictures.
      return after == "/" || after?.isASCIIAlphanumeric == true && before?.isASCIIDigit != true
        ? "\\" + text : text
    case "@":
      // GitHub makes a link of an address even where it is escaped, and others take a word joiner
      // for a letter of the domain's name: with one on each side of the mark nobody does.
      let isGuarded = before != nil && before != " "
      return (isGuarded ? "\u{2060}" : "") + text + (after == nil ? "" : "\u{2060}")
    default: return text
    }
  }

  /// The lines of a text with spaces between them.
  private static func oneLine(_ text: String) -> String {
    var words: [String] = []
    for word in text.legible.unicodeScalars.split(whereSeparator: isSpace) {
      words.append(String(word))
    }
    return words.joined(separator: " ")
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar.isLineEnd
  }
}
