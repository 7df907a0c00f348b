import Testing

@testable import Wording

@Suite struct TerminalWidthTests {
  @Test(
    "columns of a text",
    arguments: [
      ("", 0), ("Priya", 5), ("Ren\u{E9}", 4), ("Rene\u{301}", 4), ("\u{5F20}\u{4F1F}", 4),
      ("\u{D55C}\u{AE00}", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{FF21}", 2), ("\u{1F44D}", 2),
      ("\u{1F44D}\u{1F3FD}", 2), ("\u{1F1EC}\u{1F1E7}", 2), ("\u{2764}", 1),
      ("\u{2764}\u{FE0F}", 2), ("\u{1F469}\u{200D}\u{1F4BB}", 2), ("\u{5D0}", 1), ("\u{301}", 0),
      ("\u{200B}", 0), ("\u{2026}", 1), ("\u{20000}", 2), ("a\u{A0}b", 3),
    ])
  func width(_ text: String, _ columns: Int) {
    #expect(TerminalText.width(of: text) == columns)
  }

  @Test(
    "a text in exactly so many columns",
    arguments: [
      ("Priya", 7, "Priya  "), ("Priya", 5, "Priya"), ("Priya Shah", 6, "Priya\u{2026}"),
      ("\u{5F20}\u{4F1F}\u{5F20}", 4, "\u{5F20}\u{2026} "),
      (
        "\u{5F20}\u{4F1F}", 5,
        "\u{5F20}\u{4F1F} "
      ), ("Priya", 1, "\u{2026}"), ("Priya", 0, ""), ("", 2, "  "),
      ("Priya", -1, ""),
    ])
  func fit(_ text: String, _ columns: Int, _ fitted: String) {
    #expect(TerminalText.fitted(text, to: columns) == fitted)
  }

  @Test("padding cuts nothing, truncating fills nothing")
  func oneSided() {
    #expect(TerminalText.padded("Priya", to: 3) == "Priya")
    #expect(TerminalText.truncated("Priya", to: 7) == "Priya")
  }

  /// The short way for Latin letters answers as the long one does, which a wide letter brings about.
  @Test func latinLettersAreAColumnEach() {
    for value in 0..<0x300 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let letter = String(scalar)
      #expect(TerminalText.width(of: letter) == TerminalText.width(of: letter + "\u{4E2D}") - 2)
      guard TerminalText.isLatin(letter) else { continue }
      #expect(TerminalText.escaped(letter + "\u{4E2D}") == letter + "\u{4E2D}")
      #expect(TerminalText.width(of: letter) == 1)
    }
    #expect(TerminalText.isLatin("Zoë Łukasiewicz-Ærø, 5"))
    #expect(!TerminalText.isLatin("Zoe\u{308}"))
  }
}
