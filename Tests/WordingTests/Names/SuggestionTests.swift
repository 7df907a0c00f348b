import CustomDump
import Testing

@testable import Wording

@Suite struct SuggestionTests {
  static let names = ["Priya Shah", "Peter Shaw", "Ren\u{E9} Garc\u{ED}a", "Sam O'Neill", "Jo Li"]

  @Test(
    "who may have been meant",
    arguments: [
      ("a mistake in the first name", "pirya", ["Priya Shah"]),
      ("a mistake in the whole name", "Prya Shah", ["Priya Shah"]),
      ("a mistake in each word", "preya shaw", ["Priya Shah"]),
      ("the words the other way round", "shah priya", ["Priya Shah"]),
      ("the beginning of a word", "gar", ["Ren\u{E9} Garc\u{ED}a"]),
      ("a part of a word", "eil", ["Sam O'Neill"]),
      ("a part before a mistake", "shaw", ["Peter Shaw", "Priya Shah"]),
      ("accents left out", "rene garcia", ["Ren\u{E9} Garc\u{ED}a"]),
      ("letters that only look alike", "\u{420}riy\u{430}", ["Priya Shah"]),
      ("nothing near", "wolfgang", []),
      ("two letters are no mistake of two others", "xi", []),
      ("nothing typed", " ", []),
    ])
  func closest(_ what: String, _ typed: String, _ answer: [String]) {
    expectNoDifference(Suggestion.closest(to: typed, among: Self.names), answer, what)
  }

  @Test("no more than asked for, each once, in the order given")
  func limit() {
    let names = ["Ann B", "Ann A", "Ann B", "Ann C", "Ann D"]
    #expect(Suggestion.closest(to: "ann", among: names) == ["Ann B", "Ann A", "Ann C"])
    #expect(Suggestion.closest(to: "ann", among: names, limit: 1) == ["Ann B"])
    #expect(Suggestion.closest(to: "ann", among: names, limit: 0) == [])
  }
}
