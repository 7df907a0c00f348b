import Foundation
import Testing

@testable import Correspondence

@Suite struct ICalendarTextTests {
  @Test(arguments: [
    ("marks", "a;b,c\\d:e", "a\\;b\\,c\\\\d:e"),
    ("lines", "one\r\ntwo\nthree\u{2028}four", "one\\ntwo\\nthree\\nfour"),
    ("a tab", "a\tb", "a b"),
    ("controls", "a\u{1B}[2J\u{0}", "a\u{FFFD}[2J\u{FFFD}"),
    ("an injected line", "x\r\nATTENDEE:mailto:a@b.c", "x\\nATTENDEE:mailto:a@b.c"),
  ])
  func aText(_ label: String, _ text: String, _ expected: String) {
    #expect(ICalendarText.escaped(text) == expected, "\(label)")
  }

  @Test(arguments: HostileText.samples)
  func aLineIsFoldedBetweenCharacters(_ sample: HostileText.Sample) {
    let value = ICalendarText.escaped(sample.text + "é\u{1F642}")
    let line = ICalendarText.line("SUMMARY", value)
    #expect(line.hasSuffix("\r\n"))
    let folded = line.dropLast().components(separatedBy: "\r\n ")
    #expect(folded.enumerated().allSatisfy { $1.utf8.count <= ($0 == 0 ? 75 : 74) })
    #expect(!folded.joined().contains { $0.isNewline })
    #expect(folded.joined() == "SUMMARY:" + value)
  }
}
