import Testing

@testable import Wording

struct SoughtWordsTests {
  @Test(arguments: [
    ("one word", "Python", #""python" *"#),
    ("two", "zoë python", #""zoe" "python" *"#),
    ("what has a hyphen stands in a row", "follow-up call", #""follow up" "call" *"#),
    (
      "the language of FTS5 is none here", #"a" OR b* NEAR(c) -d ^e text:f"#,
      #""a" "or" "b" "near c" "d" "e" "text f" *"#
    ),
    ("a script without gaps", "小龙", #""小 龙" *"#),
  ])
  func isQuoted(_ label: String, _ typed: String, _ expected: String) {
    #expect(SoughtWords(typed)?.fts5 == expected, "\(label)")
  }

  @Test(arguments: ["", "  ", "...", "\" * -", "\0"]) func noWordIsNothingSought(_ typed: String) {
    #expect(SoughtWords(typed) == nil)
  }

  @Test(arguments: [
    ("all of it", "zoe py", "Zoë knows Python", 2),
    ("only the last may be unfinished", "kno python", "Zoë knows Python", 1),
    ("in a row", "follow-up", "up, then follow", 0),
    ("in a row, with a gap that is typed otherwise", "follow-up", "Follow up soon", 1),
    ("none", "java", "Zoë knows Python", 0),
  ])
  func countsWhatIsFound(_ label: String, _ typed: String, _ text: String, _ expected: Int) throws {
    #expect(try #require(SoughtWords(typed)).found(in: text) == expected, "\(label)")
  }
}
