import Testing

@testable import LineEditing

struct PastedTextTests {
  @Test(arguments: [
    ("one line", "the move", "the move"),
    ("a line end at its end", "the move\n", "the move"),
    ("several lines", "the move\r\nto Leeds\rsoon", "the move to Leeds soon"),
    ("empty lines and indents", "one\n\n  two", "one two"),
    ("spaces at its ends may be meant", "and ", "and "),
    ("a tabulator", "a\tb", "a b"),
    ("what would command a terminal", "a\u{1B}[2Jb\u{7}", "a [2Jb "),
    ("any script", "Zoë 李小龙", "Zoë 李小龙"),
  ])
  func comesInAsOneLine(_ label: String, _ pasted: String, _ line: String) {
    #expect(PastedText.line(pasted) == line, "\(label)")
  }
}
