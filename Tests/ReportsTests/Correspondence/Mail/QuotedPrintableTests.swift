import Foundation
import Testing

@testable import Correspondence

@Suite struct QuotedPrintableTests {
  @Test(arguments: [
    ("plain", "Dear Ann,\n\nyes", "Dear Ann,\r\n\r\nyes\r\n"),
    ("accents", "Zoë", "Zo=C3=AB\r\n"),
    ("the mark itself", "a=b", "a=3Db\r\n"),
    ("white space at the end", "a \nb\t", "a=20\r\nb=09\r\n"),
    ("what servers change", "From me\n.\n..", "=46rom me\r\n=2E\r\n=2E.\r\n"),
    ("controls", "a\u{1B}[2Jb\r", "a=1B[2Jb=0D\r\n"),
  ])
  func aBody(_ label: String, _ text: String, _ expected: String) {
    #expect(QuotedPrintable.encoded(text) == expected, "\(label)")
  }

  @Test(arguments: HostileText.samples)
  func linesAreShortAndPlain(_ sample: HostileText.Sample) {
    let lines = QuotedPrintable.encoded(sample.text).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasSuffix(" ") })
    #expect(
      lines.joined().unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || $0 == "\t" })
  }
}
