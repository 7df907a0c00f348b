import Testing
import WorkingTime

struct OpenTimeTests {
  @Test(
    arguments: [
      Row("open already", (.usual, "2026-11-23T10:00:00Z"), "2026-11-23T10:00:00Z"),
      Row("the second it opens", (.usual, "2026-11-23T09:00:00Z"), "2026-11-23T09:00:00Z"),
      Row("a second before", (.usual, "2026-11-23T08:59:59Z"), "2026-11-23T09:00:00Z"),
      Row("the last second", (.usual, "2026-11-23T17:29:59Z"), "2026-11-23T17:29:59Z"),
      Row("closing time", (.usual, "2026-11-23T17:30:00Z"), "2026-11-24T09:00:00Z"),
      Row("a weekend", (.usual, "2026-11-27T17:30:00Z"), "2026-11-30T09:00:00Z"),
      Row("Easter 2026", (.usual, "2026-04-02T16:30:00Z"), "2026-04-07T08:00:00Z"),
      Row("Easter 2027, clocks too", (.usual, "2027-03-25T17:30:00Z"), "2027-03-30T08:00:00Z"),
      Row("Christmas 2026", (.usual, "2026-12-24T17:30:00Z"), "2026-12-29T09:00:00Z"),
      Row("New Year 2027", (.usual, "2026-12-31T17:30:00Z"), "2027-01-04T09:00:00Z"),
      Row("a state funeral", (.usual, "2022-09-18T12:00:00Z"), "2022-09-20T08:00:00Z"),
      Row("a forecast Christmas", (.usual, "2100-12-24T17:30:00Z"), "2100-12-29T09:00:00Z"),
      Row("beyond the days laid out", (.usual, "2150-12-25T10:00:00Z"), "2150-12-29T09:00:00Z"),
      Row("clocks go forward", (.usual, "2026-03-27T17:30:00Z"), "2026-03-30T08:00:00Z"),
      Row("clocks go back", (.usual, "2026-10-23T16:30:00Z"), "2026-10-26T09:00:00Z"),
      Row("lunch", (.lunch, "2026-11-24T13:00:00Z"), "2026-11-24T14:00:00Z"),
      Row("half a day", (.lunch, "2026-11-25T12:00:00Z"), "2026-11-26T09:00:00Z"),
      Row(
        "midnight of a day and a night", (.always, "2026-11-24T00:00:00Z"), "2026-11-24T00:00:00Z"),
      Row("an hour a week", (.hourAWeek, "2026-11-23T10:00:00Z"), "2026-11-30T09:00:00Z"),
      Row(
        "hours that are skipped", (.sundayNight("01:00-02:00"), "2026-03-28T12:00:00Z"),
        "2026-04-05T00:00:00Z"),
      Row(
        "hours within the gap move on", (.sundayNight("01:15-01:45"), "2026-03-28T12:00:00Z"),
        "2026-03-29T01:15:00Z"),
      Row(
        "hours that come twice, once", (.sundayNight("01:00-01:30"), "2026-10-25T01:00:00Z"),
        "2026-11-01T01:00:00Z"),
      Row(
        "between them", (.sundayNight("01:00-02:00"), "2026-10-25T01:30:00Z"),
        "2026-10-25T01:30:00Z"),
      Row(
        "a period moved behind a later one",
        (.sundayNight("01:15-01:45", "02:00-03:00"), "2026-03-28T12:00:00Z"), "2026-03-29T01:00:00Z"
      ),
      Row(
        "a midnight that comes twice",
        (.sundays(["00:00-08:00"], in: "America/St_Johns"), "2010-11-06T12:00:00Z"),
        "2010-11-07T02:30:00Z"),
      Row(
        "after the second of them",
        (.sundays(["00:00-08:00"], in: "America/St_Johns"), "2010-11-07T03:00:00Z"),
        "2010-11-07T03:00:00Z"),
      Row(
        "a midnight that is skipped",
        (.sundays(["00:00-24:00"], in: "America/Toronto"), "1919-03-31T04:45:00Z"),
        "1919-03-31T04:45:00Z"),
      Row("Berlin", (.weekdays("Europe/Berlin"), "2026-11-23T07:00:00Z"), "2026-11-23T08:00:00Z"),
      Row(
        "New York, clocks", (.weekdays("America/New_York"), "2026-03-06T22:00:00Z"),
        "2026-03-09T13:00:00Z"),
      Row("Kolkata", (.weekdays("Asia/Kolkata"), "2026-11-23T00:00:00Z"), "2026-11-23T03:30:00Z"),
      Row(
        "Chatham, clocks", (.weekdays("Pacific/Chatham"), "2026-04-03T12:00:00Z"),
        "2026-04-05T20:15:00Z"),
      Row(
        "Lord Howe, clocks", (.weekdays("Australia/Lord_Howe"), "2026-10-02T12:00:00Z"),
        "2026-10-04T22:00:00Z"),
      Row(
        "Apia without its Friday", (.weekdays("Pacific/Apia"), "2011-12-30T03:00:00Z"),
        "2012-01-01T19:00:00Z"),
    ] as [Row<(Office, String), String>])
  func opens(_ row: Row<(Office, String), String>) throws {
    let calendar = try row.given.0.calendar()
    let moment = try moment(row.given.1)
    #expect(calendar.open(moment).rfc3339 == row.expected)
    #expect(calendar.isOpen(at: moment) == (row.given.1 == row.expected))
  }

  @Test(
    arguments: [
      Row("a day", (.usual, "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"), 30_600),
      Row("within a period", (.usual, "2026-11-23T10:00:00Z", "2026-11-23T10:00:01Z"), 1),
      Row("a weekend", (.usual, "2026-11-27T17:00:00Z", "2026-11-30T09:30:00Z"), 3600),
      Row(
        "the week of Christmas", (.usual, "2026-12-21T00:00:00Z", "2026-12-28T00:00:00Z"), 122_400),
      Row("lunch", (.lunch, "2026-11-24T12:00:00Z", "2026-11-24T15:00:00Z"), 7200),
      Row(
        "always, clocks forward", (.always, "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z"), 82_800),
      Row("always, clocks back", (.always, "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z"), 90_000),
      Row(
        "an hour that comes twice",
        (.sundayNight("01:00-02:00"), "2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z"), 7200),
      Row(
        "an hour that is skipped",
        (.sundayNight("00:30-02:30"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"), 3600),
      Row(
        "a period moved into a later one",
        (
          .sundayNight("01:15-01:45", "02:00-03:00"), "2026-03-29T00:00:00Z", "2026-03-29T12:00:00Z"
        ), 3600),
      Row(
        "a midnight that comes twice",
        (
          .sundays(["00:00-08:00"], in: "America/St_Johns"), "2010-11-06T12:00:00Z",
          "2010-11-08T12:00:00Z"
        ), 32_400),
      Row("nothing between", (.usual, "2026-11-28T00:00:00Z", "2026-11-30T09:00:00Z"), 0),
      Row("no time at all", (.usual, "2026-11-23T10:00:00Z", "2026-11-23T10:00:00Z"), 0),
      Row("backwards", (.usual, "2026-11-24T10:00:00Z", "2026-11-23T10:00:00Z"), 0),
    ] as [Row<(Office, String, String), Int>])
  func isOpenForSoManySeconds(_ row: Row<(Office, String, String), Int>) throws {
    let (office, start, end) = row.given
    let seconds = try office.calendar().workingSeconds(from: moment(start), to: moment(end))
    #expect(seconds == row.expected)
  }

  @Test(
    arguments: [
      Row("when business ends", (.usual, "2026-11-27"), "2026-11-27T17:30:00Z"),
      Row("in summer", (.usual, "2026-07-03"), "2026-07-03T16:30:00Z"),
      Row("on a Saturday", (.usual, "2026-11-28"), "2026-11-29T00:00:00Z"),
      Row("on a Sunday in summer", (.usual, "2026-07-05"), "2026-07-05T23:00:00Z"),
      Row("on a bank holiday", (.usual, "2026-12-25"), "2026-12-26T00:00:00Z"),
      Row("on the Sunday the clocks go back", (.usual, "2026-10-25"), "2026-10-26T00:00:00Z"),
      Row("after lunch", (.lunch, "2026-11-24"), "2026-11-24T17:30:00Z"),
      Row("at midnight", (.always, "2026-11-24"), "2026-11-25T00:00:00Z"),
      Row(
        "on a night whose hours are skipped", (.sundayNight("01:00-02:00"), "2026-03-29"),
        "2026-03-29T23:00:00Z"),
      Row(
        "on the night they come twice", (.sundayNight("01:00-02:00"), "2026-10-25"),
        "2026-10-25T02:00:00Z"),
      Row(
        "on a date that never was", (.weekdays("Pacific/Apia"), "2011-12-30"),
        "2011-12-30T10:00:00Z"),
    ] as [Row<(Office, String), String>])
  func aDateEnds(_ row: Row<(Office, String), String>) throws {
    let end = try row.given.0.calendar().end(of: .endOf(date(row.given.1)))
    #expect(end.rfc3339 == row.expected)
  }

  @Test func anHourThatComesTwiceBeforeMidnightCountsTwice() throws {
    // Santiago's clocks go back from 24:00 to 23:00 on Saturday 4 April 2026.
    let hours: [Weekday: [OpeningPeriod]] = [.saturday: [try OpeningPeriod("23:00-24:00")]]
    let calendar = try WorkingCalendar(zone: Zone("America/Santiago"), hours: hours)
    let seconds = try calendar.workingSeconds(
      from: moment("2026-04-04T12:00:00Z"), to: moment("2026-04-06T12:00:00Z"))
    #expect(seconds == 7200)
  }

  @Test func aMomentEndsAtItself() throws {
    let saturday = try moment("2026-11-28T10:00:00Z")
    #expect(WorkingCalendar.usual.end(of: .at(saturday)) == saturday)
  }
}
