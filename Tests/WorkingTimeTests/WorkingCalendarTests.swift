import CustomDump
import Testing
import WorkingTime

struct WorkingCalendarTests {
  private static let nineToFive = ["09:00-17:00"]

  @Test func theUsualOneIsALondonOffice() throws {
    let hours = try [OpeningPeriod("09:00-17:30")]
    let same = try WorkingCalendar(
      zone: Zone("Europe/London"),
      hours: [
        .monday: hours, .tuesday: hours, .wednesday: hours, .thursday: hours, .friday: hours,
      ],
      bankHolidays: .englandAndWales)
    #expect(WorkingCalendar.usual == same)
    #expect(Set([WorkingCalendar.usual, same]).count == 1)
    // Were Foundation without its time zones, London would be on Greenwich time all year.
    #expect(WorkingCalendar.usual.zone.offset(at: try moment("2026-07-01T12:00:00Z")) == 3600)
  }

  @Test func saysWhatItConsistsOf() throws {
    let calendar = try calendar(
      [.monday: ["14:00-17:00", "09:00-13:00"], .tuesday: []],
      closed: [
        ClosedDate(date("2026-12-28")), ClosedDate(date("2026-12-24"), name: "party"),
        ClosedDate(date("2026-12-28"), name: "hangover"),
      ])
    expectNoDifference(
      calendar.hours.mapValues { $0.map(\.description) }, [.monday: ["09:00-13:00", "14:00-17:00"]])
    expectNoDifference(
      calendar.closedDates,
      [
        ClosedDate(try date("2026-12-24"), name: "party"),
        ClosedDate(try date("2026-12-28"), name: "hangover"),
      ])
    #expect(calendar.zone == .london)
    #expect(calendar.bankHolidays == nil)
  }

  @Test(arguments: [
    Row("overlapping", ["09:00-13:00", "12:00-17:00"], ["09:00-17:00"]),
    Row("adjoining", ["09:00-13:00", "13:00-17:00"], ["09:00-17:00"]),
    Row("one inside another", ["09:00-17:00", "12:00-13:00"], ["09:00-17:00"]),
    Row("apart, out of order", ["14:00-17:00", "09:00-13:00"], ["09:00-13:00", "14:00-17:00"]),
  ])
  func periodsThatMeetAreOne(_ row: Row<[String], [String]>) throws {
    let calendar = try calendar([.monday: row.given])
    #expect(calendar.hours[.monday]?.map(\.description) == row.expected)
  }

  @Test(arguments: [
    Row("no hours at all", 0, false), Row("no closed dates", 1, true),
  ])
  func needsAWeekdayWithHours(_ row: Row<Int, Bool>) throws {
    let hours = row.given == 0 ? [Weekday.monday: []] : [Weekday.monday: Self.nineToFive]
    #expect(((try? calendar(hours)) != nil) == row.expected)
  }

  @Test(arguments: [
    Row("closed for 365 days", 365, true), Row("closed for 366 days", 366, false),
    Row("closed for ten years", 3650, false),
  ])
  func mayNotStayClosedForAYear(_ row: Row<Int, Bool>) throws {
    let first = try date("2027-01-01")
    let closed = (0..<row.given).map { ClosedDate(first.adding(days: $0)) }
    let hours = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, Self.nineToFive) })
    if row.expected {
      let calendar = try calendar(hours, closed: closed)
      #expect(try calendar.open(moment("2026-12-31T17:00:00Z")).rfc3339 == "2028-01-01T09:00:00Z")
    } else {
      #expect(throws: CalendarError.neverOpens) { try self.calendar(hours, closed: closed) }
    }
  }

  @Test func aYearOfClosedMondaysIsRefusedWhereOnlyMondaysOpen() throws {
    let first = try date("2027-01-04")
    let mondays = (0..<52).map { ClosedDate(first.adding(days: $0 * 7)) }
    #expect(throws: CalendarError.neverOpens) {
      try calendar([.monday: Self.nineToFive], closed: mondays)
    }
    #expect(throws: Never.self) {
      try calendar([.monday: Self.nineToFive], closed: mondays.dropLast())
    }
  }

  @Test func differsWhereAnythingDiffers() throws {
    let monday = try calendar([.monday: Self.nineToFive])
    let others = [
      try calendar([.tuesday: Self.nineToFive]),
      try calendar([.monday: ["09:00-17:30"]]),
      try calendar([.monday: Self.nineToFive], closed: [ClosedDate(date("2026-12-25"))]),
      try WorkingCalendar(zone: .london, hours: monday.hours, bankHolidays: .scotland),
      try WorkingCalendar(zone: Zone("Europe/Dublin"), hours: monday.hours),
    ]
    #expect(Set(others + [monday]).count == others.count + 1)
    #expect(try calendar([.monday: Self.nineToFive]) == monday)
  }

  private func calendar(
    _ hours: [Weekday: [String]], closed: [ClosedDate] = []
  ) throws -> WorkingCalendar {
    try WorkingCalendar(
      zone: .london, hours: hours.mapValues { try $0.map { try OpeningPeriod($0) } },
      closed: closed)
  }
}
