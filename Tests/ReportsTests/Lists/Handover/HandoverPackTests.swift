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

  @Test func `no field is markup`() throws {
    #expect(try !Self.report().pack(.html).contains("<b>"))
    #expect(try !Self.report().pack(.md).contains("<b>"))
  }
}
