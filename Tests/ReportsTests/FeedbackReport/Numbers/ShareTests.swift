import Testing

@testable import FeedbackReport

@Suite struct ShareTests {
  @Test(arguments: [
    (0, 0, "none yet"), (0, 3, "0 of 3, too few to judge"), (4, 4, "4 of 4, too few to judge"),
    (5, 5, "5 of 5 (100 %)"), (7, 9, "7 of 9 (78 %)"), (1, 200, "1 of 200 (1 %)"),
    (1234, 12_345, "1,234 of 12,345 (10 %)"),
  ])
  func `few are said in words`(part: Int, whole: Int, words: String) {
    #expect(Share(part, of: whole).words == words)
  }
}
