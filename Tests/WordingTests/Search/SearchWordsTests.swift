import Testing

@testable import Wording

struct SearchWordsTests {
  @Test(arguments: [
    ("case", "The TEAM", ["the", "team"]),
    (
      "accents and letters that British keyboards lack", "Zoë Lund, Łódź, Straße",
      ["zoe", "lund", "lodz", "strasse"]
    ),
    ("apostrophes", "O’Neil's", ["oneils"]),
    ("hyphens and slashes", "follow-up and/or", ["follow", "up", "and", "or"]),
    ("digits", "C++ 3.5 4x4", ["c", "3", "5", "4x4"]),
    ("a script without gaps", "李小龙 went", ["李", "小", "龙", "went"]),
    ("marks that are letters", "प्रिया", ["प्रिया"]),
    ("composed and decomposed", "cafe\u{301} café", ["cafe", "cafe"]),
    ("what is not seen", "in\u{200B}visible", ["invisible"]),
    ("no word", " ... '' - ", []),
    ("nothing", "", []),
  ])
  func wordsAreFolded(_ label: String, _ text: String, _ expected: [String]) {
    #expect(searchWords(text) == expected, "\(label)")
  }

  @Test func aVeryLongWordIsCutOff() {
    #expect(searchWords(String(repeating: "a", count: 1_000)).map(\.count) == [64])
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for text in ["Zoë Lund", "O’Neil", "Straße", "ΣΑΣ", "李小龙", "प्रिया", "ﬁne ½"] {
      #expect(searchWords(folded(text)) == searchWords(text), "\(text)")
    }
  }
}
