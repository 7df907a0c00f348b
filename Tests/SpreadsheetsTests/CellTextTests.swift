import CustomDump
import Testing

@testable import Spreadsheets

@Suite struct CellTextTests {
  @Test func `a text that fits is kept whole`() {
    let text = String(repeating: "x", count: CellText.most)
    #expect(CellText.storable(text) == text)
  }

  @Test(arguments: ["x", "🙂", "e\u{301}"])
  func `a longer one is shortened between two characters, and says so`(_ character: String) throws {
    let text = CellText.storable(String(repeating: character, count: CellText.most + 1))
    #expect(text.utf16.count <= CellText.most)
    #expect(text.utf16.count > CellText.most - 4)
    #expect(text.hasSuffix(CellText.shortened))
    #expect(text.dropLast(CellText.shortened.count).allSatisfy { String($0) == character })
  }

  @Test(arguments: [
    ("nul\u{0}", "nul\u{FFFD}"), ("bell\u{7}", "bell\u{FFFD}"), ("next\u{85}", "next\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("a\tb\n", "a\tb\n"),
    ("_x0041_\u{301}", "_x005F_x0041_\u{301}"), ("\u{600}_x0041_", "\u{600}_x005F_x0041_"),
    ("_x0041_", "_x005F_x0041_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"),
    ("_xyz_", "_xyz_"),
  ])
  func `what XML cannot hold is replaced, and what would be decoded is not`(
    _ text: String, _ stored: String
  ) {
    expectNoDifference(CellText.storable(text), stored)
  }

  @Test(arguments: [
    ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\nb", "a\nb"), ("a\r\n\r\nb", "a\n\nb"),
    ("a\r\rb", "a\n\nb"), ("a\n\rb", "a\n\nb"), ("\r", "\n"), ("\r\n", "\n"),
    ("a\r\n\u{301}b", "a\n\u{301}b"), ("a\u{2028}b", "a\u{2028}b"),
  ])
  func `a line ends with a line feed, however it ended`(_ text: String, _ stored: String) {
    expectNoDifference(CellText.storable(text), stored)
  }
}
