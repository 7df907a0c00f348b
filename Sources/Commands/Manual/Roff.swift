/// Text as groff and mandoc read it, with the macros of man(7).
enum Roff {
  /// Text for the page, escaped so that no line begins a macro by mistake and each character stays
  /// as it is typed in a terminal: hyphens, quotes and accents are not made typographic.
  static func text(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        let escaped = escaped(String(line))
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
      }
      .joined(separator: "\n")
  }

  /// A macro with its arguments.
  static func macro(_ name: String, _ arguments: String...) -> String {
    ([".\(name)"] + arguments.map { "\"\(escaped($0))\"" }).joined(separator: " ") + "\n"
  }

  /// Text in bold.
  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// Text in italics, for placeholders.
  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Text from the help: paragraphs, and indented lines kept as they are under their heading.
  static func help(_ discussion: String) -> String {
    discussion.split(separator: "\n\n").map { block in
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false)
      let heading = lines.prefix { !$0.hasPrefix("  ") }
      let kept = lines.dropFirst(heading.count)
      let paragraph = text(heading.joined(separator: "\n"))
      return ".PP\n"
        + (paragraph.isEmpty ? "" : paragraph + "\n")
        + (kept.isEmpty ? "" : verbatim(kept.joined(separator: "\n")))
    }.joined()
  }

  /// Lines kept as they are.
  static func verbatim(_ lines: String) -> String {
    ".nf\n" + text(lines) + "\n.fi\n"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text { result += escapes[character] ?? String(character) }
    return result
  }

  private static let escapes: [Character: String] = [
    "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti",
    "\"": "\\(dq",
  ]
}
