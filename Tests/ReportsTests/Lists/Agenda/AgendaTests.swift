import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

/// Read on Monday 23 November 2026, 14:00.
struct AgendaTests {
  private func agenda(
    _ duties: [AssignedDuty] = [], interviews: [Interview] = [], promises: [PromisedAnswer] = [],
    days: Int = 7, in calendar: WorkingCalendar = .usual
  ) -> Agenda {
    Agenda(
      duties, interviews: interviews, promises: promises, days: days, at: Fixture.now,
      in: calendar)
  }

  /// On which of the days each duty stands.
  private func places(_ agenda: Agenda) -> [[Rule]] {
    agenda.days.map { $0.duties.map(\.duty.rule) }
  }

  @Test func `what has begun stands under today, the rest on its day`() {
    let agenda = agenda(
      [
        Fixture.duty(.askForDate, fromHoursAgo: -24), Fixture.duty(.passOn, fromHoursAgo: 100),
        Fixture.duty(.relayNews, fromHoursAgo: 50, lateHoursAgo: 2),
        Fixture.duty(.updateCandidate, fromHoursAgo: -1),
        Fixture.duty(.chaseEmployer, fromHoursAgo: -72),
      ], days: 3)
    expectNoDifference(
      places(agenda), [[.relayNews, .passOn, .updateCandidate], [.askForDate], []])
  }

  @Test func `what we ring for today is not also waited for in the text`() {
    let duties = [
      Fixture.duty(.debriefCall, .candidate, .consultant, fromHoursAgo: 60),
      Fixture.duty(.missingDebrief, fromHoursAgo: 10),
    ]
    #expect(!agenda(duties).text().contains(duties[0].phrase))
    #expect(agenda([duties[0]]).text().contains(duties[0].phrase))
    #expect(places(agenda(duties))[0].count == 2)
  }

  @Test func `a snoozed duty stands on the day on which it comes back`() {
    let agenda = agenda(
      [
        Fixture.duty(.passOn, snoozedUntil: Fixture.ahead(hours: 24)),
        Fixture.duty(.askForDate, fromHoursAgo: -48, snoozedUntil: Fixture.ahead(hours: 24)),
      ], days: 3)
    expectNoDifference(places(agenda), [[], [.passOn], [.askForDate]])
  }

  @Test func `what lapses before it is shown is on no day`() {
    let duty = Fixture.duty(
      .thankYou, .candidate, .employer, until: Fixture.ahead(hours: 5),
      snoozedUntil: Fixture.ahead(hours: 5))
    #expect(agenda([duty]).isEmpty)
  }

  @Test func `the text names closed days, interviews and promises`() throws {
    let promise = Fixture.entry(
      1, .promise(Promise(by: .endOf(LocalDate(dayNumber: 20_781)))), hoursAgo: 90)
    let record = InterviewRecord(interview: Fixture.interview(), entries: [promise])
    let held = Fixture.interview(43, stage: .second, endedHoursAgo: -26)
    let answer = try #require(
      PromisedAnswer(record, in: Calendars(agency: .usual), at: Fixture.now))
    let agenda = agenda(
      [
        Fixture.duty(fromHoursAgo: 24, lateHoursAgo: 2), Fixture.duty(.relayNews, fromHoursAgo: -1),
      ],
      interviews: [held], promises: [answer])
    expectNoDifference(
      agenda.text(),
      """
      Today, Mon 23 Nov
        overdue  #42 Priya Shah: Ring for the debrief (Data analyst at Acme)
        15:00    #42 Priya Shah: Tell what the employer said (Data analyst at Acme)

      Tomorrow, Tue 24 Nov
        15:00    #43 Priya Shah: second interview, Data analyst at Acme
        17:30    #42 Acme decision due by Tue 24 Nov: Priya Shah, Data analyst

      """)
  }

  @Test func `the JSON has a day an object`() throws {
    let json = agenda([Fixture.duty()], days: 2).json
    let days = try Contract.objects(json)
    #expect(days.count == 2)
    #expect(
      days.allSatisfy {
        Set($0.keys) == ["date", "closed", "duties", "interviews", "promises", "requests"]
      })
    let duty = try #require((days[0]["duties"] as? [[String: Any]])?.first)
    #expect(Set(duty.keys) == Set(Contract.listed))
    #expect(days[1]["date"] as? String == "2026-11-24")
  }

  @Test func `a promise that is over, or overtaken by feedback, is no longer waited for`() {
    let calendars = Calendars(agency: .usual)
    let promise = Fixture.entry(1, .promise(Promise(by: .at(Fixture.now))), hoursAgo: 90)
    let over = InterviewRecord(interview: Fixture.interview(), entries: [promise])
    #expect(PromisedAnswer(over, in: calendars, at: Fixture.now) == nil)
    #expect(PromisedAnswer(over, in: calendars, at: Fixture.ago(hours: 1)) != nil)
    let feedback = Fixture.entry(2, .feedback(Feedback(decision: .hold)), hoursAgo: 80)
    let overtaken = InterviewRecord(
      interview: Fixture.interview(), entries: [promise, feedback])
    #expect(PromisedAnswer(overtaken, in: calendars, at: Fixture.ago(hours: 1)) == nil)
  }

  @Test func `its reach is whole days of the agency, across a clock change too`() throws {
    let saturday = try #require(Instant(rfc3339: "2026-10-24T12:00:00Z"))
    let reach = Agenda.reach(days: 2, from: saturday, in: .usual)
    #expect(reach.start.rfc3339 == "2026-10-23T23:00:00Z")
    #expect(reach.end.rfc3339 == "2026-10-26T00:00:00Z")
  }
}
