import CustomDump
import Testing
import WorkingTime

struct ClosureTests {
  @Test(
    arguments: [
      Row(
        "Christmas", (.usual, "2026-12-24T17:30:00Z"),
        [
          "2026-12-25 bankHoliday(\"Christmas Day\")", "2026-12-26 weekend", "2026-12-27 weekend",
          "2026-12-28 bankHoliday(\"Boxing Day\")",
        ]),
      Row("a night", (.usual, "2026-11-23T17:30:00Z"), []),
      Row("open already", (.usual, "2026-11-23T10:00:00Z"), []),
      Row(
        "in the middle of it", (.usual, "2026-11-28T10:00:00Z"),
        ["2026-11-28 weekend", "2026-11-29 weekend"]),
      Row(
        "weekdays without hours", (.hourAWeek, "2026-11-26T10:00:00Z"),
        [
          "2026-11-26 notAWorkingDay", "2026-11-27 notAWorkingDay", "2026-11-28 weekend",
          "2026-11-29 weekend",
        ]),
      Row(
        "a date that never was", (.weekdays("Pacific/Apia"), "2011-12-30T03:00:00Z"),
        ["2011-12-30 clockChange", "2011-12-31 weekend", "2012-01-01 weekend"]),
    ] as [Row<(Office, String), [String]>])
  func putsOffAnOpening(_ row: Row<(Office, String), [String]>) throws {
    let calendar = try row.given.0.calendar()
    let start = try moment(row.given.1)
    let closures = calendar.closures(from: start, to: calendar.open(start))
    expectNoDifference(closures.map { "\($0.date.iso8601) \($0.reason)" }, row.expected)
  }

  @Test func knowsAClosedDateByItsName() throws {
    let calendar = try WorkingCalendar(
      zone: .london,
      hours: [.monday: [OpeningPeriod("09:00-17:00")], .tuesday: [OpeningPeriod("09:00-17:00")]],
      closed: [
        ClosedDate(date("2026-11-23"), name: "office move"), ClosedDate(date("2026-11-24")),
        ClosedDate(date("2026-11-29"), name: "open house"),
      ])
    let closures = try calendar.closures(
      from: moment("2026-11-23T00:00:00Z"), to: moment("2026-11-30T00:00:00Z"))
    expectNoDifference(
      closures.map(\.reason),
      [
        .closed("office move"), .closed(nil), .notAWorkingDay, .notAWorkingDay, .notAWorkingDay,
        .weekend, .closed("open house"),
      ])
  }

  @Test func theMidnightThatEndsADateIsNotYetTheNext() throws {
    let friday = try moment("2026-11-27T17:30:00Z")
    let midnight = try moment("2026-11-28T00:00:00Z")
    #expect(WorkingCalendar.usual.closures(from: friday, to: midnight) == [])
    #expect(
      WorkingCalendar.usual.closures(from: friday, to: midnight.adding(seconds: 1)).count == 1)
  }

  @Test func nothingIsSkippedBackwards() throws {
    let later = try moment("2026-12-29T09:00:00Z")
    let earlier = try moment("2026-12-24T09:00:00Z")
    #expect(WorkingCalendar.usual.closures(from: later, to: earlier) == [])
    #expect(WorkingCalendar.usual.closures(from: later, to: later) == [])
  }
}
