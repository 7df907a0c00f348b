import Testing

@testable import Wording

@Suite struct TerminalTextTests {
  @Test(
    "what commands a terminal or hides is spelt out",
    arguments: [
      ("plain", "Priya Shah", "Priya Shah"),
      ("accents", "Ren\u{E9} Re\u{301}", "Ren\u{E9} Re\u{301}"),
      ("other scripts", "\u{5F20}\u{4F1F} \u{5D0}\u{5D1}", "\u{5F20}\u{4F1F} \u{5D0}\u{5D1}"),
      ("a picture", "\u{1F44D}", "\u{1F44D}"),
      ("a picture's tone", "\u{1F44D}\u{1F3FD}", "\u{1F44D}"),
      ("a picture of two", "\u{1F469}\u{1F3FD}\u{200D}\u{1F52C}", "\u{1F469}\u{1F52C}"),
      ("a symbol as a picture", "\u{2764}\u{FE0F}", "\u{2764}"),
      ("letters that do not join", "\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{6CC}\u{62E}"),
      ("joiners where nothing joins", "a\u{200D}b\u{200C}", "a\\u{200D}b\\u{200C}"),
      ("a tone of nothing", "a\u{1F3FD}", "a\u{1F3FD}"),
      ("a digit's selector", "1\u{FE0F}", "1\\u{FE0F}"),
      ("a backslash", "a\\n", "a\\n"),
      ("an escape sequence", "\u{1B}[31mred", "\\u{1B}[31mred"),
      ("C1 controls", "\u{9B}2J\u{85}", "\\u{9B}2J\\u{85}"),
      ("NUL, bell, delete", "\u{0}\u{7}\u{7F}", "\\u{0}\\u{7}\\u{7F}"),
      ("line ends", "a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
      ("line separators", "a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
      (
        "direction marks", "\u{202E}abc\u{2066}\u{200F}\u{61C}",
        "\\u{202E}abc\\u{2066}\\u{200F}\\u{61C}"
      ),
      (
        "nothing to see", "\u{200B}\u{200D}\u{FEFF}\u{AD}\u{3164}\u{34F}",
        "\\u{200B}\\u{200D}\\u{FEFF}\\u{AD}\\u{3164}\\u{34F}"
      ),
      ("tags and selectors", "\u{E0041}\u{FE0F}", "\\u{E0041}\\u{FE0F}"),
      ("spaces that pass for others", "a\u{2003}b\u{3000}c\u{A0}d", "a\\u{2003}b\\u{3000}c\u{A0}d"),
      ("an empty Braille cell", "\u{2800}", "\\u{2800}"),
      ("private use", "\u{E000}", "\\u{E000}"),
    ])
  func escape(_ what: String, _ text: String, _ shown: String) {
    #expect(TerminalText.escaped(text) == shown, "\(what)")
  }

  @Test("lines are kept where a text has several, other controls are not")
  func lines() {
    #expect(TerminalText.escaped("a\nb\rc\r\n", keepingLines: true) == "a\nb\\rc\\r\n")
  }

  @Test("what is escaped needs no escaping")
  func again() {
    let all = (0..<0x3000).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let once = TerminalText.escaped(all)
    #expect(TerminalText.escaped(once) == once)
  }
}
