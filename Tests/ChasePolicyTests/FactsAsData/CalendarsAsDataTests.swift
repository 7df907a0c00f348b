import AgencySettings
import Rendering
import ChasePolicy
import CustomDump
import Domain
import Foundation
import PolicyJSON
import Testing
import WorkingTime

struct CalendarsAsDataTests {
  @Test func theUsualCalendarsAreLeftOut() throws {
    let json = JSONWriter.line(try facts().json(in: Calendars(agency: .usual)))
    #expect(!json.contains("calendars"))
  }

  @Test func aCalendarIsWrittenWhole() throws {
    let berlin = try #require(Interview.berlin)
    let text = JSONWriter.line(
      try facts().json(in: Calendars(agency: .usual, employer: berlin)))
    let expected =
      #""calendars":{"employer":{"timeZone":"Europe/Berlin","hours":{"mon":["08:00-16:00"],"#
      + #""tue":["08:00-16:00"],"wed":["08:00-16:00"],"thu":["08:00-16:00"],"#
      + #""fri":["08:00-16:00"]},"closed":[]}}"#
    #expect(text.hasSuffix(expected + "}"), "\(text)")
  }

  /// Over Christmas and Easter, with a lunch gap, around the clock, or closed for weeks: whatever is
  /// written reads back as the same plan.
  @Test(arguments: ["usual", "Berlin", "Scotland", "lunch", "always", "Christmas"])
  func whatIsWrittenComesToTheSamePlan(_ name: String) throws {
    let calendar = try calendar(name)
    for calendars in [
      Calendars(agency: calendar), Calendars(agency: .usual, employer: calendar),
      Calendars(agency: calendar, employer: .usual),
    ] {
      for start in ["11-16", "12-23"] {
        let facts = try facts(on: start)
        var settings = PolicySettings()
        try settings.set("employer.undecidedAfter", "60wd")
        let line = JSONWriter.line(facts.json(under: settings, in: calendars))
        let planned = plan(for: facts, under: settings, in: calendars)
        #expect(!planned.isEmpty)
        expectNoDifference(
          PolicyEvaluator.evaluate(line: Data(line.utf8)).text,
          JSONWriter.line(["id": .null, "duties": .array(planned.map(\.json))]))
      }
    }
  }

  private func calendar(_ name: String) throws -> WorkingCalendar {
    switch name {
    case "Berlin": try #require(Interview.berlin)
    case "Scotland": try week("09:00-17:30", bankHolidays: .scotland)
    case "lunch": try week("09:00-13:00 14:00-17:30", bankHolidays: .englandAndWales)
    case "always": try week("00:00-24:00")
    case "Christmas":
      try week("09:00-17:00", closed: (0..<16).map { ClosedDate(date("12-20").adding(days: $0)) })
    default: .usual
    }
  }

  private func week(
    _ hours: String, closed: [ClosedDate] = [], bankHolidays: BankHolidays.Division? = nil
  ) throws -> WorkingCalendar {
    let periods = try hours.split(separator: " ").map { try OpeningPeriod(String($0)) }
    return try WorkingCalendar(
      zone: .london,
      hours: Dictionary(uniqueKeysWithValues: Weekday.allCases.prefix(6).map { ($0, periods) }),
      closed: closed, bankHolidays: bankHolidays)
  }

  private func facts(on day: String = "11-16") throws -> InterviewFacts {
    let start = moment("\(day) 10:00")
    let time = try #require(InterviewTime(start: start, end: start.adding(seconds: 3600)))
    return InterviewFacts(
      time: time,
      entries: [
        Fact(at: start.adding(seconds: 7200), .debrief(passOn: true)),
        Fact(at: start.adding(seconds: 9000), .feedback(.hold)),
      ])
  }
}
