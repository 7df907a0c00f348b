import CustomDump
import Testing
import WorkingTime

@testable import Importing

struct CalendarEventTests {
  private func file(_ lines: [String]) throws -> HolidayFile {
    try HolidayFixture.read(
      HolidayFixture.calendar(["BEGIN:VEVENT"] + lines + ["END:VEVENT"]))
  }

  @Test(arguments: [
    (["DTSTART:20261225"], ["2026-12-25"]),
    (["DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226"], ["2026-12-25"]),
    (["DTSTART:20261225", "DTEND:20261225"], ["2026-12-25"]),
    (["DTSTART:20261225", "DTEND:20261228"], ["2026-12-25", "2026-12-26", "2026-12-27"]),
    (["DTSTART:20261231", "DURATION:P2D"], ["2026-12-31", "2027-01-01"]),
    (["DTSTART:20261225", "DURATION:P1D"], ["2026-12-25"]),
  ])
  func lastsUntilTheDayBeforeItsEnd(_ lines: [String], _ expected: [String]) throws {
    let list = try #require(try file(lines + ["SUMMARY:Shut"]).lists?.first)
    #expect(list.holidays.map(\.date.iso8601) == expected)
  }

  @Test(arguments: [
    ("a day known as one", ["DTSTART:20261228", "SUMMARY:Boxing Day"], true),
    ("one that says so", ["DTSTART:20300617", "SUMMARY:Jubilee (substitute day)"], true),
    ("one described so", ["DTSTART:20300617", "SUMMARY:J", "DESCRIPTION:Substitute"], true),
    ("any other", ["DTSTART:20261225", "SUMMARY:Christmas Day"], false),
  ])
  func isASubstituteDay(_ about: String, _ lines: [String], _ expected: Bool) throws {
    let list = try #require(try file(lines).lists?.first)
    #expect(list.holidays.map(\.isSubstitute) == [expected], "\(about)")
  }

  @Test(arguments: [
    (["SUMMARY:Eve"], "(`Eve`): it has no date"),
    (["DTSTART:20261225", "SUMMARY: "], "it has no name"),
    (["DTSTART:20261225"], "it has no name"),
    (["DTSTART:20260230", "SUMMARY:Eve"], "(`Eve`): `20260230` is not a date"),
    (["DTSTART:soon", "SUMMARY:Eve"], "(`Eve`): `soon` is not a date"),
    (["DTSTART:2026-12-25", "SUMMARY:Eve"], "(`Eve`): `2026-12-25` is not a date"),
    (["DTSTART:２０２６１２２５", "SUMMARY:Eve"], "(`Eve`): `２０２６１２２５` is not a date"),
    (
      ["DTSTART:20261225T090000Z", "SUMMARY:Eve"],
      "(`Eve`): `20261225T090000Z` is a time, not a whole day"
    ),
    (["DTSTART:20261225", "DTEND:20261224", "SUMMARY:Eve"], "(`Eve`): it ends before it begins"),
    (
      ["DTSTART:20260101", "DTEND:99991231", "SUMMARY:Eve"],
      "(`Eve`): it lasts 2,912,442 days, of 31 at most"
    ),
    (
      ["DTSTART:20260101", "DURATION:P9999W", "SUMMARY:Eve"],
      "(`Eve`): it lasts 69,993 days, of 31 at most"
    ),
    (
      ["DTSTART:20260101", "DURATION:PT24H", "SUMMARY:Eve"],
      "(`Eve`): `PT24H` is not a number of days"
    ),
    (
      ["DTSTART:20260101", "DURATION:P99999999999999999999D", "SUMMARY:Eve"],
      "(`Eve`): `P99999999999999999999D` is not a number of days"
    ),
    (
      ["DTSTART:20261225", "RRULE:FREQ=YEARLY", "SUMMARY:Eve"],
      "(`Eve`): it repeats; each of its dates has to stand by itself"
    ),
    (["DTSTART:20261225", "DTSTART:20261226", "SUMMARY:Eve"], "(`Eve`): DTSTART is given twice"),
    (
      ["DTSTART:00010101", "SUMMARY:Eve"], "(`Eve`): 0001-01-01 is not in a year from 1971 to 2100"
    ),
    (
      ["DTSTART:21001231", "DURATION:P2D", "SUMMARY:Eve"],
      "(`Eve`): 2101-01-01 is not in a year from 1971 to 2100"
    ),
  ])
  func aBadOneIsNamed(_ lines: [String], _ complaint: String) throws {
    let found = try file(lines)
    #expect(found.lists == nil)
    let separator = complaint.hasPrefix("(") ? " " : ": "
    #expect(found.faults.map(\.words) == ["line 3\(separator)\(complaint)"])
  }
}
