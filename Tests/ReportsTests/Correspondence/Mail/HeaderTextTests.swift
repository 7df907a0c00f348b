import Foundation
import Testing

@testable import Correspondence

@Suite struct HeaderTextTests {
  @Test(arguments: [
    ("plain", "Where do things stand?", "Where do things stand?"),
    ("several lines", "one\r\nBcc: two\u{2028}three", "one Bcc: two three"),
    ("looks encoded", "=?utf-8?Q?a?=", "=?utf-8?B?PT91dGYtOD9RP2E/PQ==?="),
    ("accents", "Zoë", "=?utf-8?B?Wm/Dqw==?="),
    ("nothing", " \t ", ""),
  ])
  func aSubject(_ label: String, _ text: String, _ expected: String) {
    #expect(HeaderText.unstructured(text) == expected, "\(label)")
  }

  @Test func aLongSubjectIsOfWholeCharactersOnShortLines() throws {
    let text = String(repeating: "é\u{1F642}李", count: 50)
    let lines = HeaderText.unstructured(text).components(separatedBy: "\r\n ")
    #expect(lines.allSatisfy { $0.utf8.count <= 66 })
    let words = try lines.map { line -> String in
      let base64 = line.dropFirst("=?utf-8?B?".count).dropLast(2)
      return try #require(
        Data(base64Encoded: String(base64)).flatMap { String(bytes: $0, encoding: .utf8) })
    }
    #expect(words.joined() == text)
  }

  @Test func anEndlessSubjectEnds() {
    let text = HeaderText.unstructured(String(repeating: "é", count: 100_000))
    #expect(text.utf8.count < 1000)
  }
}
