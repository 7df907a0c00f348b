import Foundation
import Testing
import WorkingTime

struct ZoneTests {
  /// Zones with a habit each: half an hour's change, a day left out, changes at midnight, two
  /// changes for Ramadan, a summer time below zero, a standard time that moved, none at all.
  static let zones = [
    "Europe/London", "Europe/Berlin", "Europe/Dublin", "Europe/Istanbul", "America/New_York",
    "America/Sao_Paulo", "America/St_Johns", "America/Noronha", "Asia/Kolkata", "Asia/Gaza",
    "Africa/Casablanca", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham", "UTC",
  ]

  @Test(arguments: zones)
  func isAheadOfUTCAsFoundationHasIt(_ name: String) throws {
    let zone = try Zone(name)
    let theirs = try #require(TimeZone(identifier: name))
    // A step that is no whole number of hours wanders through the hours of the changes.
    for seconds in stride(from: -2_208_988_800, to: 7_258_118_400, by: 1_234_567) {
      let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(zone.offset(at: Instant(seconds: seconds)) == expected, "at \(seconds)")
    }
  }

  /// From 1970 on, about the turn of the 27th century, where the years are gone through again, and
  /// far beyond it.
  @Test(arguments: zones, [0, 19_790_000_000, 44_000_000_000])
  func changesItsClocksAtTheSameSecond(_ name: String, since start: Int) throws {
    let zone = try Zone(name)
    let theirs = try #require(TimeZone(identifier: name))
    var moment = Date(timeIntervalSince1970: Double(start))
    for _ in 0..<60 {
      guard let change = theirs.nextDaylightSavingTimeTransition(after: moment) else { break }
      for second in [Int(change.timeIntervalSince1970) - 1, Int(change.timeIntervalSince1970)] {
        let expected = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        #expect(zone.offset(at: Instant(seconds: second)) == expected, "at \(second)")
      }
      moment = change
    }
  }

  @Test(arguments: [
    Row("winter in London", ("Europe/London", "2026-11-23T14:00:00Z"), "2026-11-23 14:00"),
    Row("summer in London", ("Europe/London", "2026-07-01T23:30:00Z"), "2026-07-02 00:30"),
    Row(
      "before the count of seconds", ("Europe/London", "1969-12-31T22:59:59Z"),
      "1969-12-31 23:59:59"),
    Row(
      "Chatham, three quarters past", ("Pacific/Chatham", "2026-06-01T12:00:00Z"),
      "2026-06-02 00:45"),
    Row(
      "Apia before it skipped a day", ("Pacific/Apia", "2011-12-30T09:59:59Z"),
      "2011-12-29 23:59:59"),
    Row("Apia after it did", ("Pacific/Apia", "2011-12-30T10:00:00Z"), "2011-12-31 00:00"),
    Row("the year 3000", ("Europe/London", "3000-07-01T12:00:00Z"), "3000-07-01 13:00"),
  ])
  func showsOnTheWall(_ row: Row<(String, String), String>) throws {
    let zone = try Zone(row.given.0)
    let moment = try moment(row.given.1)
    let shown = "\(zone.localDate(at: moment).iso8601) \(zone.localTime(at: moment).iso8601)"
    #expect(shown == row.expected)
  }

  @Test(arguments: [
    Row("an ordinary time", ("Europe/London", "2026-07-01", "09:00"), "2026-07-01T08:00:00Z"),
    Row("24:00", ("Europe/London", "2026-07-01", "24:00"), "2026-07-01T23:00:00Z"),
    Row(
      "skipped: moved on by the hour", ("Europe/London", "2026-03-29", "01:30"),
      "2026-03-29T01:30:00Z"),
    Row(
      "the first that is skipped", ("Europe/London", "2026-03-29", "01:00"), "2026-03-29T01:00:00Z"),
    Row(
      "the first after the gap", ("Europe/London", "2026-03-29", "02:00"), "2026-03-29T01:00:00Z"),
    Row("twice: the first", ("Europe/London", "2026-10-25", "01:30"), "2026-10-25T00:30:00Z"),
    Row("the first after both", ("Europe/London", "2026-10-25", "02:00"), "2026-10-25T02:00:00Z"),
    Row(
      "half an hour twice", ("Australia/Lord_Howe", "2026-04-05", "01:45"), "2026-04-04T14:45:00Z"),
    Row(
      "half an hour skipped", ("Australia/Lord_Howe", "2026-10-04", "02:15"), "2026-10-03T15:45:00Z"
    ),
    Row("a skipped midnight", ("America/Sao_Paulo", "2018-11-04", "00:00"), "2018-11-04T03:00:00Z"),
    Row(
      "a change beyond the seam of two charts", ("America/Santiago", "1999-10-10", "01:30"),
      "1999-10-10T04:30:00Z"),
    Row("a skipped date", ("Pacific/Apia", "2011-12-30", "09:00"), "2011-12-30T19:00:00Z"),
  ])
  func turnsTimesOnTheWallIntoMoments(_ row: Row<(String, String, String), String>) throws {
    let (name, date, time) = row.given
    let zone = try Zone(name)
    let instant = zone.instant(
      on: try WorkingTimeTests.date(date), at: try #require(LocalTime(iso8601: time)))
    #expect(instant.rfc3339 == row.expected)
  }

  @Test(arguments: [
    "", "London", "BST", "EST", "GMT+1", "Europe/Lodnon", "europe/london", "+01:00",
  ])
  func refusesWhatIsNoZone(_ name: String) {
    #expect(throws: CalendarError.unknownZone(name)) { try Zone(name) }
  }

  @Test func isItsName() throws {
    #expect(try Zone("Europe/London") == .london)
    #expect(try Zone("Europe/Dublin") != .london)
    #expect(try Set([Zone("Europe/London"), .london]).count == 1)
  }
}
