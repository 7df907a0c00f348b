import Testing
import WorkingTime

struct SpanAdditionTests {
  @Test(
    arguments: [
      Row(
        "Friday 17:00 and 48 hours", (.usual, "2026-11-27T17:00:00Z", "48h"), "2026-11-29T17:00:00Z"
      ),
      Row("minutes past closing", (.usual, "2026-11-27T17:00:00Z", "90m"), "2026-11-27T18:30:00Z"),
      Row(
        "hours over a clock change", (.usual, "2026-03-28T12:00:00Z", "24h"), "2026-03-29T12:00:00Z"
      ),
      Row("no hours while closed", (.usual, "2026-11-28T12:00:00Z", "0h"), "2026-11-28T12:00:00Z"),
    ] as [Row<(Office, String, String), String>])
  func elapsed(_ row: Row<(Office, String, String), String>) throws {
    try check(row)
  }

  @Test(
    arguments: [
      Row("within a day", (.usual, "2026-11-23T10:00:00Z", "4wh"), "2026-11-23T14:00:00Z"),
      Row("over a night", (.usual, "2026-11-23T16:00:00Z", "4wh"), "2026-11-24T11:30:00Z"),
      Row("over a weekend", (.usual, "2026-11-27T16:30:00Z", "2wh"), "2026-11-30T10:00:00Z"),
      Row(
        "to the end of a period", (.usual, "2026-11-23T16:30:00Z", "1wh"), "2026-11-23T17:30:00Z"),
      Row("two whole days", (.usual, "2026-11-23T09:00:00Z", "17wh"), "2026-11-24T17:30:00Z"),
      Row("from a weekend", (.usual, "2026-11-28T12:00:00Z", "1wh"), "2026-11-30T10:00:00Z"),
      Row("none while open", (.usual, "2026-11-23T10:00:00Z", "0wh"), "2026-11-23T10:00:00Z"),
      Row("none while closed", (.usual, "2026-11-28T12:00:00Z", "0wh"), "2026-11-30T09:00:00Z"),
      Row("over lunch", (.lunch, "2026-11-24T11:00:00Z", "4wh"), "2026-11-24T16:00:00Z"),
      Row("up to lunch", (.lunch, "2026-11-24T11:00:00Z", "2wh"), "2026-11-24T13:00:00Z"),
      Row(
        "always, over midnight", (.always, "2026-11-23T20:00:00Z", "8wh"), "2026-11-24T04:00:00Z"),
      Row(
        "always, clocks forward", (.always, "2026-03-29T00:00:00Z", "24wh"), "2026-03-30T00:00:00Z"),
      Row("an hour a week", (.hourAWeek, "2026-11-24T12:00:00Z", "3wh"), "2026-12-14T10:00:00Z"),
      Row(
        "past a night without its hour",
        (.sundayNight("01:00-02:00"), "2026-03-22T01:00:00Z", "2wh"), "2026-04-05T01:00:00Z"),
      Row(
        "through an hour that comes twice",
        (.sundayNight("01:00-02:00"), "2026-10-25T00:00:00Z", "2wh"), "2026-10-25T02:00:00Z"),
      Row("seconds kept", (.usual, "2026-11-23T16:59:59Z", "1wh"), "2026-11-24T09:29:59Z"),
    ] as [Row<(Office, String, String), String>])
  func workingHours(_ row: Row<(Office, String, String), String>) throws {
    try check(row)
  }

  @Test(
    arguments: [
      Row("within a week", (.usual, "2026-11-23T10:00:00Z", "2wd"), "2026-11-25T10:00:00Z"),
      Row("over a weekend", (.usual, "2026-11-27T10:00:00Z", "1wd"), "2026-11-30T10:00:00Z"),
      Row("from a weekend", (.usual, "2026-11-28T10:00:00Z", "1wd"), "2026-12-01T09:00:00Z"),
      Row("from an evening", (.usual, "2026-11-23T20:00:00Z", "1wd"), "2026-11-25T09:00:00Z"),
      Row("over Christmas", (.usual, "2026-12-24T10:00:00Z", "2wd"), "2026-12-30T10:00:00Z"),
      Row("over New Year", (.usual, "2026-12-30T10:00:00Z", "2wd"), "2027-01-04T10:00:00Z"),
      Row("over Easter", (.usual, "2027-03-25T10:00:00Z", "1wd"), "2027-03-30T09:00:00Z"),
      Row("clocks forward", (.usual, "2026-03-27T10:00:00Z", "1wd"), "2026-03-30T09:00:00Z"),
      Row("clocks back", (.usual, "2026-10-23T09:00:00Z", "1wd"), "2026-10-26T10:00:00Z"),
      Row("none while open", (.usual, "2026-11-23T10:00:00Z", "0wd"), "2026-11-23T10:00:00Z"),
      Row("none while closed", (.usual, "2026-11-28T10:00:00Z", "0wd"), "2026-11-30T09:00:00Z"),
      Row("into a lunch gap", (.lunch, "2026-11-23T13:30:00Z", "1wd"), "2026-11-24T14:00:00Z"),
      Row("past a half day", (.lunch, "2026-11-24T15:00:00Z", "1wd"), "2026-11-26T09:00:00Z"),
      Row(
        "to a time that is skipped", (.always, "2026-03-28T01:30:00Z", "1wd"),
        "2026-03-29T01:30:00Z"),
      Row(
        "to one that comes twice", (.always, "2026-10-24T00:30:00Z", "1wd"), "2026-10-25T00:30:00Z"),
      Row("from its second time", (.always, "2026-10-25T01:30:00Z", "1wd"), "2026-10-26T01:30:00Z"),
      Row("an hour a week", (.hourAWeek, "2026-11-23T09:15:00Z", "2wd"), "2026-12-07T09:15:00Z"),
      Row(
        "past a night without its hour",
        (.sundayNight("01:00-02:00"), "2026-03-22T01:30:00Z", "1wd"), "2026-04-05T00:30:00Z"),
      Row(
        "past a date that never was", (.weekdays("Pacific/Apia"), "2011-12-29T20:00:00Z", "1wd"),
        "2012-01-01T20:00:00Z"),
      Row(
        "20,000 weeks", (.weekdays("Europe/London"), "2026-11-23T10:00:00Z", "100000wd"),
        "2410-03-15T10:00:00Z"),
    ] as [Row<(Office, String, String), String>])
  func workingDays(_ row: Row<(Office, String, String), String>) throws {
    try check(row)
  }

  private func check(_ row: Row<(Office, String, String), String>) throws {
    let (office, start, length) = row.given
    let end = try office.calendar().add(span(length), to: moment(start))
    #expect(end.rfc3339 == row.expected)
  }
}
