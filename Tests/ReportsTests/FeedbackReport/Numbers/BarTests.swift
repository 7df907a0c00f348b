import Testing
import Wording

@testable import FeedbackReport

@Suite struct BarTests {
  @Test(arguments: [
    (0, 10, ""), (10, 10, "████████"), (20, 10, "████████"), (5, 10, "████"), (1, 16, "▌"),
    (1, 1000, "▏"), (3, 0, ""),
  ])
  func `a bar is as long as its part`(part: Int, whole: Int, bar: String) {
    #expect(Bar.text(part, of: whole, width: 8) == bar)
    #expect(TerminalText.width(of: Bar.text(part, of: whole, width: 8)) <= 8)
  }
}
