import Testing

@testable import Commands

struct ScreenTests {
  @Test(arguments: [
    ("nothing", "", false), ("what leaves a line", "a\nb\n", false),
    ("what leaves none", "a\nb\nc\n", true),
    ("a line that takes two rows", "abcdefghijk\nb\n", true),
    ("empty lines", "\n\n\n", true),
  ])
  func `a screen of three rows is filled`(what: String, text: String, isFilled: Bool) {
    #expect(Screen(columns: 10, rows: 3).isFilled(by: text) == isFilled, "\(what)")
  }
}
