import Testing

@testable import LineEditing

struct WideTextTests {
  @Test(arguments: ["", "Zoë", "a\u{1F600}b", "e\u{301}"])
  func comesBackAsItWas(_ text: String) {
    let wide = WideText.array(text)
    #expect(wide.last == 0)
    #expect(WideText.text(wide, count: wide.count - 1) == text)
  }
}
