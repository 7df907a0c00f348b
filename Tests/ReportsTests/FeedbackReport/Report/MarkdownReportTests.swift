import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct MarkdownReportTests {
  private func report(_ records: [InterviewRecord]) -> String {
    FeedbackReport(
      ReportHeading(employer: "Acme", made: Fixture.now),
      rows: records.map { ReportRow($0, duties: [Fixture.duty()], at: Fixture.now) }
    ).markdown(in: .usual)
  }

  @Test func `an interview is told in its parts`() {
    let record = InterviewRecord(
      interview: Fixture.interview(),
      entries: [
        Fixture.entry(
          1, .feedback(Feedback(decision: .offer, words: .init(strengths: ["SQL", "C#"]))),
          hoursAgo: 2)
      ])
    expectNoDifference(report([record]), Self.told)
  }

  @Test func `one interview is not counted, two are`() {
    let other = InterviewRecord(interview: Fixture.interview(43), entries: [])
    let text = report([other, other])
    #expect(text.contains("\n| 2 | 2 | 0 | 0 |") && text.contains("\n## In numbers\n"))
    #expect(text.contains("- **Debriefs within 48 h:** 0 of 2, too few to judge\n"))
    #expect(!report([other]).contains("In numbers"))
  }

  private static let told = """
    # Interview feedback report

    For the agency\u{2019}s own use: not to be sent to a candidate or an employer.

    - All interviews
    - Employer: Acme
    - Made Mon 23 Nov 2026 14:00

    ## Priya Shah: Data analyst at Acme, interview 42

    - **Telephone:** \\+44 7700 900123
    - **E-mail:** priya@example.org
    - **Stage:** first
    - **Start:** Mon 16 Nov 2026 11:00
    - **End:** Mon 16 Nov 2026 12:00
    - **Status:** took place
    - **Consultant:** Sam Okafor

    ### The candidate\u{2019}s debrief

    No debrief yet.

    ### The employer\u{2019}s feedback

    - **Received:** Mon 23 Nov 2026 12:00
    - **Working time:** 42 h 30 min
    - **Decision:** offer
    - **Strengths:**
      - SQL
      - C#

    ### What happens next

    - **Owed now:** Get the debrief

    """

  @Test func `a report about nothing says so`() {
    #expect(report([]).hasSuffix("\n\n\(FeedbackReport.emptiness)\n"))
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text adds no line to the page`(_ sample: HostileText.Sample) {
    let plain = report([HostileText.record("plain")])
    let hostile = report([HostileText.record(sample.text)])
    #expect(hostile.count { $0.isNewline } == plain.count { $0.isNewline })
  }
}
