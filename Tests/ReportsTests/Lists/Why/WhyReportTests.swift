import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Foundation
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

/// The interview ended on Friday 20 November, 17:00; it is Monday 23 November, 14:00.
struct WhyReportTests {
  private static let friday = Fixture.interview(endedHoursAgo: 69)
  private static let booked = Fixture.entry(
    1, .booked(friday.time, meets: []), hoursAgo: 100)

  private func report(
    _ entries: [JournalEntry], calendars: Calendars = Calendars(agency: .usual),
    at now: Instant = Fixture.now, asKnown: Instant? = nil
  ) throws -> WhyReport {
    try #require(
      WhyReport(
        InterviewRecord(interview: Self.friday, entries: [Self.booked] + entries),
        under: PolicySettings(), in: calendars, at: now, asKnown: asKnown))
  }

  @Test func `the arithmetic is told in words`() throws {
    let text = try report([]).text(style: Style(width: 200))
    #expect(
      text.contains(
        "from: interview ended Fri 20 Nov 17:00; 48 h later is Sun 22 Nov 17:00; "
          + "the office next opens Mon 23 Nov 09:00, after the weekend\n"))
    #expect(text.contains("late: 4 working hours later is Mon 23 Nov 13:00\n"))
    #expect(text.contains("settled by a debrief, the employer's decision or a withdrawal\n"))
  }

  @Test func `of two reckonings from one fact the second says that it is from there again`() throws
  {
    let text = try report([], at: Fixture.ago(hours: 68)).text(style: Style(width: 200))
    #expect(
      text.contains(
        "late: 24 h later is Sat 21 Nov 17:00; again from the interview's end; "
          + "48 h later is Sun 22 Nov 17:00; the earlier of the two is Sat 21 Nov 17:00\n"))
  }

  @Test func `the employer's own hours are told by their name`() throws {
    let period = try OpeningPeriod("10:00-15:00")
    let theirs = try WorkingCalendar(zone: .london, hours: [.tuesday: [period]])
    let debrief = Debrief(interest: .yes, hearBy: .endOf(LocalDate(dayNumber: 20_780)))
    let text = try report(
      [Fixture.entry(2, .debrief(debrief), hoursAgo: 60)],
      calendars: Calendars(agency: .usual, employer: theirs)
    ).text(style: Style(width: 300))
    #expect(
      text.contains(
        "from: the debrief (entry 2) says by Mon 23 Nov, which is over at midnight; "
          + "Acme next opens Tue 24 Nov 10:00\n"))
  }

  @Test func `every rule is told once, owed or held back`() throws {
    let report = try report([Fixture.entry(2, .debrief(Fixture.debrief), hoursAgo: 60)])
    expectNoDifference(
      Set(report.owed.map(\.duty.rule)).union(report.held.map(\.rule)), Set(Rule.allCases))
    #expect(report.owed.count + report.held.count == Rule.allCases.count)
    expectNoDifference(
      report.owed.map(\.duty),
      plan(for: report.facts, under: report.settings, in: report.calendars))
  }

  @Test func `a snoozed duty says until when, by whom and why, and stands apart`() throws {
    let snooze = Snooze(
      until: Fixture.ahead(hours: 19), why: "at a funeral", rule: .missingDebrief)
    let text = try report([Fixture.entry(2, .snoozed(snooze), hoursAgo: 1)])
      .text(style: Style(width: 200))
    let part = try #require(text.firstRange(of: "\nSnoozed\n"))
    #expect(
      text[part.upperBound...].contains(
        "snoozed until Tue 24 Nov 09:00 by Sam Okafor (entry 2): at a funeral\n"))
    #expect(text[part.upperBound...].hasPrefix("  overdue   missingDebrief"))
  }

  @Test func `time moves the standing and not the plan`() throws {
    let later = Fixture.ahead(hours: 500)
    expectNoDifference(
      try report([]).owed.map(\.duty), try report([], at: later).owed.map(\.duty))
    #expect(try report([], at: later).text().contains("overdue"))
  }

  @Test func `what was recorded later is not known, and what was not booked is nothing`() throws {
    let briefed = Fixture.entry(2, .briefed, hoursAgo: 50)
    #expect(try report([briefed], asKnown: Fixture.ago(hours: 51)).record.entries.count == 1)
    #expect(try report([briefed], asKnown: Fixture.ago(hours: 50)).record.entries.count == 2)
    let record = InterviewRecord(interview: Self.friday, entries: [Self.booked])
    #expect(
      WhyReport(
        record, under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now,
        asKnown: Fixture.ago(hours: 101)) == nil)
  }

  @Test(arguments: ["00:00-24:00", "09:00-13:00 14:00-17:30"])
  func `an agency open around the clock, or with a lunch gap, or closed over Christmas has its say`(
    hours: String
  ) throws {
    let periods = try hours.split(separator: " ").map { try OpeningPeriod(String($0)) }
    let christmas = try (0..<14).map { day in
      ClosedDate(
        try #require(LocalDate(year: 2026, month: 12, day: 21)).adding(days: day),
        name: "the Christmas break")
    }
    let calendar = try WorkingCalendar(
      zone: .london,
      hours: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.map { ($0, periods) }),
      closed: christmas)
    let promise = Promise(by: .endOf(LocalDate(dayNumber: 20_809)))
    let text = try report(
      [Fixture.entry(2, .promise(promise), hoursAgo: 60)],
      calendars: Calendars(agency: calendar)
    ).text(style: Style(width: 300))
    #expect(
      text.contains("by Tue 22 Dec, which is over at midnight; Acme next opens Mon 4 Jan 2027"))
    #expect(text.contains("after the Christmas break\n"))
  }
}
