import Testing

@testable import Rendering

@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("Clear and thorough.", "Clear and thorough."), ("C# and SQL", "C# and SQL"),
    ("at 10:30 (in the lobby)", "at 10:30 (in the lobby)"), ("a (new)", "a (new)"),
    ("well-read", "well-read"),
    ("*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"), ("# a", "\\# a"), ("- a", "\\- a"),
    ("+44 7700", "\\+44 7700"), ("1. a", "1\\. a"), ("1) a", "1\\) a"), ("2.", "2\\."),
    ("<b>&", "&lt;b&gt;&amp;"), ("[a](b)", "\\[a\\](b)"), ("![a](b)", "\\!\\[a\\](b)"),
    ("a | b", "a \\| b"), ("https://x", "https\\://x"), ("www.x", "www\\.x"),
    (":smile:", "\\:smile:"), ("a@b.example", "a@b.example"),
    ("write to first_last+jobs@b-c.example.", "write to first_last+jobs@b-c.example."),
    ("<ann_lee@b.example>", "&lt;ann_lee@b.example&gt;"),
    ("Zoë: zoë@b.example", "Zoë: zoë@b.example"),
    ("a_b@c", "a\\_b\u{2060}@\u{2060}c"), ("_a@b.example_", "\\_a\u{2060}@\u{2060}b.example\\_"),
    ("www.x.example@b.example", "www\\.x.example\u{2060}@\u{2060}b.example"),
    ("@team", "@\u{2060}team"), ("at @ home", "at @\u{2060} home"), ("{{x}}", "\\{\\{x\\}\\}"),
    ("one\r\ntwo\u{2028}three\n\n    four", "one two three four"), ("a\\", "a\\\\"),
    ("a\u{0}b\u{202E}", "a\u{FFFD}b\u{FFFD}"), ("$x$", "\\$x\\$"), ("", ""), (" \n ", ""),
  ])
  func `only what would mean something is escaped`(text: String, markdown: String) {
    #expect(MarkdownText.escaped(text) == markdown)
  }

  @Test(arguments: HostileText.samples)
  func `nothing of a hostile text is markup`(_ sample: HostileText.Sample) {
    let scalars = Array(MarkdownText.escaped(sample.text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      #expect(!scalar.isControl && !scalar.isInvisibleSteering && scalar != "<" && scalar != ">")
      guard "`*_[]{}|~$".unicodeScalars.contains(scalar) else { continue }
      #expect(index > 0 && scalars[index - 1] == "\\")
    }
  }
}
