import Foundation
import Testing

@testable import LineEditing

struct ScreenKeysTests {
  private func keys(_ text: String) throws -> [ScreenKey] {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    let keys = ScreenKeys(KeyInput(file: pipe.fileHandleForReading.fileDescriptor))
    var found: [ScreenKey] = []
    while let key = Optional(keys.next(within: nil)), key != .gone { found.append(key) }
    return found
  }

  @Test(
    arguments: [
      (
        "letters of any script", "a\u{EB}\u{674E}",
        [
          .character("a"), .character("\u{EB}"), .character("\u{674E}"),
        ]
      ),
      ("arrows in both modes", "\u{1B}[A\u{1B}OB", [.up, .down]),
      ("keys with a number", "\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.delete, .pageUp, .pageDown]),
      ("words", "\u{1B}[1;5C\u{1B}[1;3D", [.wordRight, .wordLeft]),
      ("Escape alone", "\u{1B}", [.escape]),
      ("Escape twice, and a letter", "\u{1B}\u{1B}a", [.escape, .character("a")]),
      ("Alt and a letter is no letter", "\u{1B}na", [.other, .character("a")]),
      ("an unknown key is no text", "\u{1B}[1;7Zn", [.other, .character("n")]),
      ("an answer of the terminal is no text", "\u{1B}[?62;c", [.other]),
      ("Ctrl", "\u{3}\u{1A}", [.control("c"), .control("z")]),
      ("Return, Tab, both backspaces", "\r\t\u{7F}\u{8}", [.enter, .tab, .backspace, .backspace]),
      ("a paste is no keys", "\u{1B}[200~n\r\nq\u{1B}[201~k", [.paste("n q"), .character("k")]),
      ("a paste that breaks off", "\u{1B}[200~n", [.paste("n")]),
    ] as [(String, String, [ScreenKey])])
  func areRead(_ label: String, _ text: String, _ expected: [ScreenKey]) throws {
    #expect(try keys(text) == expected, "\(label)")
  }
}
