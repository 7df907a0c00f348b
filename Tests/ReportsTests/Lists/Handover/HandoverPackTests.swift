import Domain
import Testing
import WorkingTime

@testable import Lists

@Suite struct HandoverPackTests {
  private static let ruth = Consultant(id: Identifier(2), name: "Ruth <b>")

  private static func report(_ record: InterviewRecord = Fixture.record) -> HandoverReport {
    HandoverReport(
      from: Fixture.sam, to: ruth,
      [(record, [Fixture.duty()], Identifier(400))], at: Fixture.now,
      in: .usual)
  }

  @Test(arguments: PackFormat.allCases)
  func `the pack has all that a card has, and is the taker's`(_ format: PackFormat) throws {
    let pack = try Self.report().pack(format).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    for words in [
      "Priya Shah", "Data analyst at Acme", "consultant Ruth", "Last contact", "We owe",
      "Get the debrief", "The budget is not approved yet.",
    ] {
      #expect(pack.contains(words), "\(words)")
    }
    #expect(!pack.contains("\u{2026}"), "nothing is cut")
  }

  @Test func `a pack for a while says whose it is, and where else the candidate stands`() throws {
    let placed = InterviewRecord(
      interview: Fixture.interview(43, vacancy: "Buyer", outcome: .placed), entries: [])
    let report = HandoverReport(
      from: Fixture.sam, to: Self.ruth, [(Fixture.record, [], Identifier(400))],
      term: .until(Fixture.ahead(hours: 240)), elsewhere: [Fixture.priya.id: [placed]],
      at: Fixture.now, in: .usual)
    let pack = try report.pack(.txt).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(pack.contains("consultant Sam Okafor, covered by Ruth <b> until Thu 3 Dec 14:00"))
    #expect(pack.contains("Elsewhere #43 Buyer at Acme, first interview"))
  }

  @Test func `no field is markup`() throws {
    #expect(try !Self.report().pack(.html).contains("<b>"))
    #expect(try !Self.report().pack(.md).contains("<b>"))
  }
}
