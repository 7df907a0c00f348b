import Testing

@testable import LineEditing

struct EscapeSequenceTests {
  @Test(arguments: [
    ("an arrow", "\u{1B}[Dy", "y"), ("delete", "a\u{1B}[3~y", "ay"),
    ("an arrow of keypads", "\u{1B}OAy", "y"), ("a word key", "\u{1B}[1;5Cy", "y"),
    ("escape and a letter", "\u{1B}by", "y"),
    ("the marks of a paste", "\u{1B}[200~a\u{1B}[201~", "a"),
    ("Return", "a\rb", "a\nb"), ("nothing of the kind", "Zo\u{EB}", "Zo\u{EB}"),
  ])
  func isNoText(_ label: String, _ typed: String, _ text: String) {
    #expect(EscapeSequence.removed(from: Array(typed.unicodeScalars)) == text, "\(label)")
  }
}
