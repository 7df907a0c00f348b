/// Text typed by people, written so that Markdown reads none of it as markup, a link or HTML.
///
/// It stays as readable as possible: a mark is escaped only where it would mean something to
/// CommonMark or to the dialects of GitHub, Python and Jekyll. An e-mail address is left as it is,
/// so that it can be copied from the file: at most it becomes a link to itself.
public enum MarkdownText {
  /// The text on one line.
  public static func escaped(_ text: String) -> String {
    let scalars = Array(oneLine(text).unicodeScalars)
    var markdown = ""
    var addressEnd = 0
    for index in scalars.indices {
      if index >= addressEnd, let end = endOfAddress(scalars, from: index) { addressEnd = end }
      guard index >= addressEnd else {
        markdown.unicodeScalars.append(scalars[index])
        continue
      }
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
      // Lists, rules, headings and images: only if nothing visible comes before.
      return before == nil || before == " " || after == "[" ? "\\" + text : text
    case ".", ")":
      // Numbered lists, and addresses that begin with www.
      let endsNumber = before?.isASCIIDigit == true && (after == nil || after == " ")
      return endsNumber || scalar == "." && before == "w" ? "\\" + text : text
    case ":":
      // Schemes of addresses, and named pictures.
      return after == "/" || after?.isASCIIAlphanumeric == true && before?.isASCIIDigit != true
        ? "\\" + text : text
    case "@":
      // GitHub links a member's name even if it is escaped, but not if a word joiner is in it. No
      // e-mail address gets here.
      let isGuarded = before != nil && before != " "
      return (isGuarded ? "\u{2060}" : "") + text + (after == nil ? "" : "\u{2060}")
    default: return text
    }
  }

  /// The end of an e-mail address that begins at an index, between blanks or marks; nil if there is
  /// none, or if something in it would mean something else.
  private static func endOfAddress(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard isPlain(scalars[start]), start == 0 || !isOfAddress(scalars[start - 1]) else {
      return nil
    }
    let local = scalars[start...].prefix { isPlain($0) || "._+-".unicodeScalars.contains($0) }
    guard local.endIndex < scalars.count, scalars[local.endIndex] == "@", local.last != ".",
      !local.starts(with: "www.".unicodeScalars)
    else { return nil }
    let host = scalars[(local.endIndex + 1)...].prefix { isPlain($0) || $0 == "." || $0 == "-" }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let named = labels.last?.isEmpty == true ? labels.dropLast() : labels[...]
    let isHost = named.count > 1 && named.allSatisfy { isPlain($0.first) && isPlain($0.last) }
    let end = host.startIndex + named.map(\.count).reduce(named.count - 1, +)
    guard isHost, end == scalars.count || !isOfAddress(scalars[end]) || scalars[end] == "." else {
      return nil
    }
    return end
  }

  private static func isPlain(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCIIAlphanumeric || !$0.isASCII && $0.properties.isAlphabetic } ?? false
  }

  /// True if it could belong to an address, so that none begins after it or ends before it.
  private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
    isPlain(scalar) || "._+-@/\\".unicodeScalars.contains(scalar)
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
