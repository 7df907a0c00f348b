import Testing

@testable import Commands

struct RoffTests {
  @Test(
    "text as roff reads it",
    arguments: [
      (".profile", "\\&.profile"), ("a\n.b\n'c", "a\n\\&.b\n\\(aqc"), ("a\\b", "a\\eb"),
      ("--hear-by", "\\-\\-hear\\-by"), ("`x`", "\\(gax\\(ga"), ("\"x\"", "\\(dqx\\(dq"),
      ("~/x^2", "\\(ti/x\\(ha2"), ("Zo\u{EB}", "Zo\u{EB}"), ("", ""),
    ])
  func text(_ text: String, _ written: String) {
    #expect(Roff.text(text) == written)
  }

  @Test func theArgumentsOfAMacroAreKeptTogether() {
    #expect(Roff.macro("SS", "debrief no-show") == ".SS \"debrief no\\-show\"\n")
  }

  @Test func helpKeepsItsExamples() {
    #expect(
      Roff.help("One.\n\nEXAMPLES\n  debrief a\n  debrief b")
        == ".PP\nOne.\n.PP\nEXAMPLES\n.nf\n  debrief a\n  debrief b\n.fi\n")
  }
}
