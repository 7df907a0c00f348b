import Domain
import Testing

@testable import Lists

struct VerificationReportTests {
  private static let head = JournalHead(
    entry: Identifier(7), digest: String(repeating: "ab", count: 32))

  private static func verification(_ findings: [Finding] = []) -> Verification {
    var verification = Verification()
    verification.entries = 7
    verification.interviews = 2
    verification.head = head
    for finding in findings { verification.add(finding) }
    return verification
  }

  @Test func theHeadIsThereForWhoAsks() {
    let report = VerificationReport(Self.verification(), isMended: false)
    #expect(report.head == Self.head.text + "\n")
    #expect(report.json(withHead: true).hasSuffix(#","head":"\#(Self.head.text)"}"# + "\n"))
    #expect(!report.json().contains("head"))
    #expect(VerificationReport(Verification(), isMended: false).head == "")
    #expect(
      VerificationReport(Verification(), isMended: false).json(withHead: true)
        .hasSuffix(#","head":null}"# + "\n"))
  }

  @Test func sayHowMuchCameAfterTheDigestThatWasKept() {
    let kept = JournalHead(entry: Identifier(6), digest: Self.head.digest)
    #expect(
      VerificationReport(Self.verification(), isMended: false, since: kept).text() == """
        OK: 7 entries of 2 interviews and all derived data checked, no problems.
        Nothing up to entry 6 has changed since that digest was kept; 1 entry came after
        it.

        """)
  }

  @Test func saysNothingOfADigestWhereSomethingIsWrong() {
    let found = Self.verification([
      .entry(Identifier(3), field: "note", reason: "note is not what was recorded")
    ])
    #expect(
      VerificationReport(found, isMended: false, since: Self.head).text()
        == "entry 3: note is not what was recorded\n")
  }
}
