import CustomDump
import Testing

@testable import Commands

struct TypedLineTests {
  @Test(
    "a line up to the cursor",
    arguments: [
      ("debrief ", [], ""), ("debrief lo", [], "lo"), ("debrief  log pri", ["log"], "pri"),
      ("debrief log \"Priya S", ["log"], "Priya S"), ("debrief log 'O\\'", ["log"], "O\\"),
      ("debrief log Priya\\ Sh", ["log"], "Priya Sh"), ("debrief log \"\" ", ["log", ""], ""),
      ("debrief log \"a\\\"b\\c", ["log"], "a\"b\\c"), ("debrief log a\"b c\"d", ["log"], "ab cd"),
      ("debrief log x\\", ["log"], "x"), ("", [], ""),
    ])
  func line(_ typed: String, _ words: [String], _ current: String) {
    expectNoDifference(TypedLine(line: typed), TypedLine(words: words, current: current))
  }

  @Test(
    "a word as it was typed",
    arguments: [("\"Priya S", "Priya S"), ("Priya\\ S", "Priya S"), ("a b", "a b"), ("'", "")])
  func word(_ typed: String, _ unquoted: String) {
    #expect(ShellText.unquoted(typed) == unquoted)
  }
}
