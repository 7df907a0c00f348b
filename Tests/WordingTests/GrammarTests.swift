import Testing

@testable import Wording

@Suite struct GrammarTests {
  @Test(
    "a count of things",
    arguments: [
      (0, "interview", "0 interviews"), (1, "interview", "1 interview"),
      (3, "interview", "3 interviews"), (2, "vacancy", "2 vacancies"), (2, "day", "2 days"),
      (2, "match", "2 matches"), (2, "address", "2 addresses"), (1233, "row", "1,233 rows"),
      (1_000_000, "box", "1,000,000 boxes"), (-2, "day", "-2 days"),
    ])
  func count(_ number: Int, _ thing: String, _ said: String) {
    #expect(Grammar.count(number, thing) == said)
  }

  @Test("an irregular plural is given")
  func irregular() {
    let said = [1, 2].map { Grammar.count($0, "person", plural: "people") }
    #expect(said == ["1 person", "2 people"])
  }

  @Test(
    "thousands are parted",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (-1000, "-1,000"), (123_456, "123,456"),
      (Int.min, "-9,223,372,036,854,775,808"),
    ])
  func grouped(_ number: Int, _ said: String) {
    #expect(Grammar.grouped(number) == said)
  }

  @Test(
    "a list",
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ] as [([String], String)])
  func list(_ items: [String], _ said: String) {
    #expect(Grammar.list(items) == said)
  }

  @Test(
    "how often",
    arguments: [(1, "once"), (2, "twice"), (3, "three times"), (5, "five times"), (12, "12 times")])
  func times(_ number: Int, _ said: String) {
    #expect(Grammar.times(number) == said)
  }

  @Test("a list of choices")
  func choices() {
    #expect(Grammar.list(["a", "b", "c"], conjunction: "or") == "a, b or c")
  }
}
