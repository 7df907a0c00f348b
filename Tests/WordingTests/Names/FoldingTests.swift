import Testing

@testable import Wording

@Suite struct FoldingTests {
  @Test(
    "a text as it is matched",
    arguments: [
      ("case", "Priya SHAH", "priya shah"),
      ("accents", "Ren\u{E9} Garc\u{ED}a", "rene garcia"),
      ("accents typed apart", "Rene\u{301}", "rene"),
      (
        "letters that do not come apart", "\u{141}ukasz S\u{F8}rensen Stra\u{DF}e",
        "lukasz sorensen strasse"
      ),
      ("a Turkish capital", "\u{130}pek", "ipek"),
      ("white space", "  Acme \t\u{A0}\n Ltd ", "acme ltd"),
      ("apostrophes and dashes", "O\u{2019}Brien\u{2013}Smith", "o'brien-smith"),
      ("invisible characters", "Ac\u{200B}me\u{FEFF}", "acme"),
      ("full width", "\u{FF21}\u{FF23}\u{FF2D}\u{FF25}", "acme"),
      ("vowel signs stay", "\u{915}\u{947}", "\u{915}\u{947}"),
      ("nothing", "", ""), ("only white space", " \n", ""),
    ])
  func fold(_ what: String, _ text: String, _ answer: String) {
    #expect(folded(text) == answer, "\(what)")
  }

  @Test("what is folded stays so", arguments: ["\u{130}STANBUL", "\u{FB01}", "a  b", "\u{1E9E}"])
  func again(_ text: String) {
    #expect(folded(folded(text)) == folded(text))
  }
}
