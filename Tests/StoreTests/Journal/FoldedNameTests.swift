import Testing

@testable import Store

struct FoldedNameTests {
  @Test(
    arguments: [
      ("Priya Shah", "priya shah"), ("  Priya\u{A0} \t Shah\n", "Priya Shah"),
      ("José Núñez", "JOSE NUNEZ"), ("Jose\u{301}", "jos\u{E9}"), ("Łukasz", "lukasz"),
      ("O\u{2019}Brien", "O'Brien"), ("Smith\u{2011}Jones", "Smith-Jones"), ("Ærø", "aero"),
      ("STRASSE", "straße"), ("Zoë\u{200B}", "Zoe"), ("Ⅳ", "iv"),
    ])
  func isOne(_ name: String, _ other: String) {
    #expect(FoldedName(name) == FoldedName(other))
  }

  @Test(arguments: [("Candidate 1", "Candidate 10"), ("Ann Lee", "Annlee"), ("", "x"), ("कि", "क")])
  func isAnother(_ name: String, _ other: String) {
    #expect(FoldedName(name) != FoldedName(other))
  }

  @Test func isKeptAsTypedButForBlanks() {
    #expect(FoldedName(" Zoë  O\u{2019}Brien ").typed == "Zoë O\u{2019}Brien")
  }
}
