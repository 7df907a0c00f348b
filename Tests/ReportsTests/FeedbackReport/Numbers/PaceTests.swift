import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct PaceTests {
  /// The interview ended on Monday 16 November 2026 at 12:00 in London.
  private func pace(
    _ entries: [JournalEntry], _ interview: Interview = Fixture.interview(),
    in calendars: Calendars = Calendars(agency: .usual)
  ) -> Pace {
    ReportRow(
      InterviewRecord(interview: interview, entries: entries), duties: [], at: Fixture.now,
      in: calendars
    ).pace
  }

  @Test func `each side is timed by its own calendar, to its first word`() throws {
    let newYork = try WorkingCalendar(
      zone: Zone("America/New_York"), hours: [.monday: [OpeningPeriod("09:00-17:00")]])
    let pace = pace(
      [
        Fixture.entry(1, .debrief(Fixture.debrief), hoursAgo: 164),
        Fixture.entry(2, .feedback(Fixture.feedback), hoursAgo: 164),
        Fixture.entry(3, .debrief(Fixture.debrief), hoursAgo: 20),
        Fixture.entry(4, .feedback(Fixture.feedback), hoursAgo: 20),
      ], in: Calendars(agency: .usual, employer: newYork))
    // Six hours later it is 18:00 in London, half an hour after closing, and 13:00 in New York.
    #expect(pace.debriefMinutes == 5 * 60 + 30)
    #expect(pace.feedbackMinutes == 4 * 60)
  }

  @Test func `what was said before the end took no time, and what was not said took none at all`() {
    let pace = pace([Fixture.entry(1, .debrief(Fixture.debrief), hoursAgo: 171)])
    #expect(pace.debriefMinutes == 0)
    #expect(pace.feedbackMinutes == nil)
  }

  @Test(arguments: [InterviewState.cancelled(at: nil), .noShow(at: nil)])
  func `nothing is promised about an interview that was not held`(_ state: InterviewState) {
    let promise = Promise(by: .at(Fixture.ago(hours: 20)))
    let entries = [Fixture.entry(1, .promise(promise), hoursAgo: 170)]
    #expect(pace(entries, Fixture.interview(state: state)).promise == nil)
    #expect(pace(entries).promise != nil)
  }
}
