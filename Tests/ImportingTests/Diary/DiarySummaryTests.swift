import CustomDump
import Domain
import Testing

@testable import Importing

/// A title, and what it says: candidate, employer, vacancy and stage, each `-` where it says nothing.
private struct TitleRow: CustomTestStringConvertible {
  let testDescription: String
  let said: [String]

  init(_ title: String, _ said: String...) {
    testDescription = title
    self.said = said
  }
}

struct DiarySummaryTests {
  private static let titles = [
    TitleRow(
      "Interview: Priya Shah, Data analyst at Acme", "Priya Shah", "Acme", "Data analyst", "-"),
    TitleRow(
      "First interview: Priya Shah, Data analyst at Acme", "Priya Shah", "Acme", "Data analyst",
      "first"),
    TitleRow("2nd interview - Priya Shah - Bolt", "Priya Shah", "Bolt", "-", "second"),
    TitleRow(
      "Telephone interview | Priya Shah | Bolt | Tester", "Priya Shah", "Bolt", "Tester",
      "telephone"),
    TitleRow("Interview with Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Interview for Priya Shah with Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Priya Shah interview with Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Priya Shah - Bolt - Final interview", "Priya Shah", "Bolt", "-", "final"),
    TitleRow("Priya Shah interview at Bolt for Tester", "Priya Shah", "Bolt", "Tester", "-"),
    TitleRow("Acme / Priya Shah phone screen", "Priya Shah", "Acme", "-", "telephone"),
    TitleRow(
      "Acme - Priya Shah - Data analyst - interview", "Priya Shah", "Acme", "Data analyst", "-"),
    TitleRow("Interview: Acme, Priya Shah", "Priya Shah", "Acme", "-", "-"),
    TitleRow("Interview Bolt: Ann Lee", "Ann Lee", "Bolt", "-", "-"),
    TitleRow("Interview (Acme): Zoë Lund-Ray", "Zoë Lund-Ray", "Acme", "-", "-"),
    TitleRow("Cancelled: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("FW: Updated: Interview: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "-"),
    TitleRow("Second stage interview: Priya Shah @ Bolt", "Priya Shah", "Bolt", "-", "second"),
    TitleRow("Video interview: Priya Shah at Bolt (Tester)", "Priya Shah", "Bolt", "Tester", "-"),
    TitleRow("Assessment day: Priya Shah at Bolt", "Priya Shah", "Bolt", "-", "assessment"),
    TitleRow("INTERVIEW: PRIYA SHAH AT BOLT", "PRIYA SHAH", "BOLT", "-", "-"),
    TitleRow("Interview: Priya Shah", "Priya Shah", "-", "-", "-"),
    TitleRow("Interview", "-", "-", "-", "-"), TitleRow("Interview - 12:00", "-", "-", "-", "-"),
  ]

  @Test(arguments: titles)
  private func `a title says of whom, by whom and for what`(_ row: TitleRow) throws {
    let summary = try #require(Self.read(row.testDescription))
    expectNoDifference(
      [summary.candidate, summary.employer, summary.vacancy, summary.stage?.rawValue]
        .map { $0 ?? "-" }, row.said)
  }

  @Test(arguments: [
    "Lunch with Priya", "Interview prep: Priya Shah at Acme", "Interviews at Acme",
    "Interviewing skills",
    "Team meeting", "", "Interview training", "Feedback on interview: Priya Shah", "Viewing",
  ])
  func `another title says nothing of an interview`(_ title: String) {
    #expect(Self.read(title) == nil)
  }

  private static func read(_ title: String) -> DiarySummary? {
    DiarySummary(
      title, attendees: KnownNames(["Ann Lee"]), employers: KnownNames(["Acme", "Data Ltd"]))
  }
}
