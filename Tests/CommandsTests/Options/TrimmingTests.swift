import Testing

@testable import Commands

struct TrimmingTests {
  @Test(arguments: [
    (" a b \n", "a b"), ("\u{3000}a\u{2029}\u{85}", "a"), ("", ""), (" \t", ""),
    ("\u{200B}=1+1", "\u{200B}=1+1"), ("\u{FEFF}x\u{200B} ", "\u{FEFF}x\u{200B}"),
    ("\r\na\u{301} ", "a\u{301}"),
  ])
  func `white space goes, and nothing else`(_ text: String, _ trimmed: String) {
    #expect(Array(text.trimmed.unicodeScalars) == Array(trimmed.unicodeScalars))
  }

  @Test(arguments: ["", "  ", "\u{200B}", " \u{FEFF}\u{2060}", "\u{AD}"])
  func `what nobody can see says nothing`(_ text: String) {
    #expect(text.trimmedOrNil == nil)
  }
}
