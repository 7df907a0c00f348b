import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct ReportCountsTests {
  @Test(arguments: [(172, 0), (171, 1), (170, 1), (122, 1), (121, 0), (3, 0)])
  func `a debrief within 48 h of the end counts`(hoursAgo: Int, count: Int) {
    // The interview ended 170 hours ago, so the 48 h were over 122 hours ago.
    let entry = Fixture.entry(1, .debrief(Fixture.debrief), hoursAgo: hoursAgo)
    let record = InterviewRecord(interview: Fixture.interview(), entries: [entry])
    let row = ReportRow(record, duties: [], at: Fixture.now)
    #expect(ReportCounts([row]).debriefedInTime == count)
  }

  @Test func `a candidate is silent while the debrief call is overdue`() {
    let record = InterviewRecord(interview: Fixture.interview(), entries: [])
    let overdue = Fixture.duty(
      .debriefCall, .candidate, .consultant, fromHoursAgo: 170, lateHoursAgo: 1)
    let due = Fixture.duty(.debriefCall, .candidate, .consultant, fromHoursAgo: 10)
    let rows = [[overdue], [due], []].map { ReportRow(record, duties: $0, at: Fixture.now) }
    expectNoDifference(
      ReportCounts.type(for: .internal).json(ReportCounts(rows)),
      [
        "interviews": .number(3), "held": .number(3), "debriefedWithin48h": .number(0),
        "feedbackReceived": .number(0), "silent": .number(1),
      ])
  }

  @Test func `the numbers have titles in the right number`() {
    let row = ReportRow(Fixture.record, duties: [], at: Fixture.now)
    expectNoDifference(
      ReportCounts([row]).titled(for: .internal).map { "\($0.number) \($0.title)" },
      [
        "1 interview", "1 held", "1 debrief within 48 h", "1 with feedback",
        "0 candidates still silent",
      ])
  }
}
