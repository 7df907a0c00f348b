import Foundation
import Testing

@testable import LineEditing

struct KeyInputTests {
  private func keys(_ bytes: [UInt8]) throws -> String {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    let input = KeyInput(file: pipe.fileHandleForReading.fileDescriptor)
    var keys = String.UnicodeScalarView()
    while case .key(let key) = input.read(within: nil) { keys.append(key) }
    return String(keys)
  }

  @Test(arguments: ["Zoë", "李小龙", "a\u{1F600}b", "\u{1B}[A"])
  func areReadAsUTF8(_ text: String) throws {
    #expect(try keys(Array(text.utf8)) == text)
  }

  @Test(arguments: [
    ("a byte that begins nothing", [0x61, 0xFF, 0x62], "a\u{FFFD}b"),
    ("a character that breaks off", [0x61, 0xE6, 0x9D], "a\u{FFFD}"),
  ])
  func whatIsNoCharacterIsShownAsSuch(_ label: String, _ bytes: [UInt8], _ read: String) throws {
    #expect(try keys(bytes) == read, "\(label)")
  }

  @Test func restWhereNothingComes() throws {
    let pipe = Pipe()
    #expect(KeyInput(file: pipe.fileHandleForReading.fileDescriptor).read(within: 0) == .quiet)
    try pipe.fileHandleForWriting.close()
    #expect(KeyInput(file: pipe.fileHandleForReading.fileDescriptor).read(within: 0) == .end)
  }
}
