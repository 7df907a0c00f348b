import Testing

@testable import Wording

struct ExcerptTests {
  @Test(arguments: [
    ("the whole of a short text", "python", "Knows Python", "Knows Python"),
    ("its sentence", "python", "Was late. Knows Python! Asks a lot.", "Knows Python!"),
    ("its line", "python", "Was late\nKnows   Python\nAsks", "Knows Python"),
    ("a point inside a number ends nothing", "plan", "Asks 3.5 days. Plan B", "Plan B"),
    ("a number with a point", "days", "Asks 3.5 days. Plan B", "Asks 3.5 days."),
    ("what is quoted", "second", "He said \"yes.\" The second", "The second"),
    (
      "the sentence with most of the words", "leeds python", "Leeds, he says. Python in Leeds.",
      "Python in Leeds."
    ),
  ])
  func showsTheSentence(_ label: String, _ typed: String, _ text: String, _ expected: String) throws
  {
    let excerpt = Excerpt(of: text, finding: try #require(SoughtWords(typed)))
    #expect(excerpt?.text == expected, "\(label)")
  }

  @Test func noWordNoExcerpt() throws {
    #expect(Excerpt(of: "Knows Python", finding: try #require(SoughtWords("java"))) == nil)
  }

  @Test(arguments: [0, 1, 30, 90, 2_000]) func aLongSentenceIsShortenedAroundTheWord(
    _ place: Int
  ) throws {
    let words = (0..<2_001).map { $0 == place ? "Python" : "lorem" }
    let sought = try #require(SoughtWords("python"))
    let excerpt = try #require(Excerpt(of: words.joined(separator: " "), finding: sought))
    #expect(excerpt.text.count <= 170)
    #expect(excerpt.text.contains("Python"))
    #expect(excerpt.text.hasPrefix("\u{2026} ") == (place > 10))
    #expect(excerpt.text.hasSuffix(" \u{2026}") == (place < 1_980))
  }

  @Test func aLongRunWithoutGapsIsCutAllTheSame() throws {
    let text = String(repeating: "x", count: 500) + "-Python-" + String(repeating: "y", count: 500)
    let sought = try #require(SoughtWords("python"))
    let excerpt = try #require(Excerpt(of: text, finding: sought))
    #expect(excerpt.text.count <= 170)
    #expect(excerpt.text.contains("Python"))
  }
}
