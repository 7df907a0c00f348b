import Testing
import WorkingTime

@testable import Correspondence

@Suite struct MailDateTests {
  @Test(arguments: [
    ("winter", "2026-11-26T09:05:00Z", "Thu, 26 Nov 2026 09:05:00 +0000"),
    ("summer", "2026-07-01T23:30:05Z", "Thu, 2 Jul 2026 00:30:05 +0100"),
  ])
  func aDate(_ label: String, _ moment: String, _ expected: String) throws {
    let moment = try #require(Instant(rfc3339: moment))
    #expect(MailDate.text(moment, in: .usual) == expected, "\(label)")
  }
}
