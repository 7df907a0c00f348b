import Testing

@testable import LineEditing

struct EditedLineTests {
  private let request = LineRequest(
    prompt: "Who?", recall: "Bo Chen",
    completing: { typed in
      Completion(replacing: typed, by: ["Ann Lee", "Ann Bell"].filter { $0.hasPrefix(typed) })
    })

  private func typed(_ text: String) -> [ScreenKey] { text.unicodeScalars.map { .character($0) } }

  @Test(
    arguments: [
      ("letters are added", "", [.character("a"), .character("\u{EB}")], "a\u{EB}|"),
      ("a mark joins its letter", "e", [.character("\u{301}"), .backspace], "|"),
      ("the cursor moves", "Ann Lee", [.left, .left, .right], "Ann Le|e"),
      ("by words", "Ann van Lee", [.wordLeft, .wordLeft, .wordRight], "Ann van| Lee"),
      ("to both ends", "Ann", [.home, .character("J"), .end, .character("!")], "JAnn!|"),
      ("a letter goes before and after the cursor", "Ann", [.left, .backspace, .delete], "A|"),
      ("a word goes", "Ann van Lee", [.control("w")], "Ann van |"),
      ("all before the cursor goes", "Ann", [.left, .control("u")], "|n"),
      ("all after it goes", "Ann", [.home, .right, .control("k")], "A|"),
      ("a paste comes in at the cursor", "ac", [.left, .paste("b b")], "ab b|c"),
      ("the up arrow recalls into an empty line", "", [.up], "Bo Chen|"),
      ("and into no other", "A", [.up], "A|"),
      ("Tab adds what is common", "A", [.tab], "Ann |"),
      ("Ctrl-D deletes within a line", "Ann", [.home, .control("d")], "|nn"),
      ("what means nothing does nothing", "Ann", [.pageUp, .other, .control("x"), .quiet], "Ann|"),
    ] as [(String, String, [ScreenKey], String)])
  func isEdited(_ label: String, _ text: String, _ keys: [ScreenKey], _ expected: String) {
    var line = EditedLine(text)
    for key in keys { #expect(line.take(key, for: request) == .none, "\(label)") }
    #expect(line.before + "|" + line.after == expected, "\(label)")
  }

  @Test(
    arguments: [
      ("Return takes it", "Ann", .enter, .ends(.line("Ann"))),
      ("Escape leaves it", "Ann", .escape, .ends(.left)),
      ("Ctrl-C leaves it", "Ann", .control("c"), .ends(.left)),
      ("Ctrl-D ends an empty one", "", .control("d"), .ends(.ended)),
      ("the terminal is lost", "Ann", .gone, .ends(.gone)),
      ("several fit as well", "Ann ", .tab, .show(["Ann Lee", "Ann Bell"])),
    ] as [(String, String, ScreenKey, EditedLine.Effect)])
  func ends(_ label: String, _ text: String, _ key: ScreenKey, _ effect: EditedLine.Effect) {
    var line = EditedLine(text)
    #expect(line.take(key, for: request) == effect, "\(label)")
    #expect(line.text == text, "\(label)")
  }
}
