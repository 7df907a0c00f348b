import Testing

@testable import Wording

@Suite struct NameOddityTests {
  @Test(
    "what the eye does not see",
    arguments: [
      ("\u{420}riya Shah", "mixes Latin and Cyrillic letters"),
      ("Priy\u{430}", "mixes Latin and Cyrillic letters"),
      ("\u{39F}liver", "mixes Latin and Greek letters"),
      ("Pri\u{200B}ya", "holds characters that cannot be seen"),
      ("Priya\u{202E}hahS", "holds characters that turn the direction of text"),
      ("\u{1B}[31mPriya", "holds characters that cannot be seen"),
      (
        "P\u{440}iya\u{2066}\u{AD}",
        "mixes Latin and Cyrillic letters, holds characters that turn the direction of text"
          + " and holds characters that cannot be seen"
      ),
    ])
  func odd(_ name: String, _ words: String) {
    #expect(NameOddity.words(about: name) == words)
  }

  @Test(
    "names that are as they look",
    arguments: [
      "Priya Shah", "Zo\u{EB} Lund", "Sam O\u{2019}Brien", "\u{418}\u{432}\u{430}\u{43D}",
      "Anna \u{418}\u{432}\u{430}\u{43D}\u{43E}\u{432}\u{430}", "\u{738B}\u{5C0F}\u{660E}",
      "\u{645}\u{6CC}\u{200C}\u{62E}", "\u{645}\u{62D}\u{645}\u{62F}", "Jose\u{301}", "",
      "R2-D2 & Co.", "\u{39A}\u{3CE}\u{3C3}\u{3C4}\u{3B1}\u{3C2}",
    ])
  func plain(_ name: String) {
    #expect(NameOddity.words(about: name) == nil)
  }
}
