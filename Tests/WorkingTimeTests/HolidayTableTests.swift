import CustomDump
import Testing
import WorkingTime

struct HolidayTableTests {
  private func day(_ text: String, _ name: String = "One-off holiday") throws -> BankHoliday {
    BankHoliday(date: try date(text), name: name, isSubstitute: false)
  }

  /// A later year as it might be published one day: one forecast holiday moved, and one more.
  private func published2030() throws -> HolidayList {
    let forecast = BankHolidays.holidays(in: .englandAndWales, year: 2030)
    let kept = forecast.filter { $0.name != "Early May bank holiday" }
      .map { BankHoliday(date: $0.date, name: $0.name, isSubstitute: $0.isSubstitute) }
    return HolidayList(
      .englandAndWales,
      kept + [try day("2030-05-08", "Early May bank holiday"), try day("2030-06-03")])
  }

  @Test func builtInIsWhatIsBuiltIn() {
    for division in BankHolidays.Division.allCases {
      for year in 1970...2040 {
        let ours = BankHolidays.holidays(in: division, year: year)
        expectNoDifference(HolidayTable.builtIn.holidays(in: division, year: year), ours)
      }
    }
  }

  @Test func theDatesOfAWholeYearAreTheDates() throws {
    let table = HolidayTable([try published2030()])
    #expect(table.origin(of: 2030, in: .englandAndWales) == .imported)
    #expect(table.holiday(in: .englandAndWales, on: try date("2030-05-06")) == nil)
    #expect(table.holiday(in: .englandAndWales, on: try date("2030-05-08")) != nil)
    #expect(table.holiday(in: .englandAndWales, on: try date("2030-06-03")) != nil)
    let holidays = table.holidays(in: .englandAndWales, year: 2030)
    #expect(holidays.contains { $0.isForecast } == false)
    #expect(holidays.map(\.date) == holidays.map(\.date).sorted())
  }

  @Test(arguments: [
    Row("another division", (BankHolidays.Division.scotland, 2030), HolidayTable.Origin.forecast),
    Row("another year", (.englandAndWales, 2031), .forecast),
    Row("a published year", (.englandAndWales, 2027), .builtIn),
  ])
  func leavesAlone(
    _ row: Row<(BankHolidays.Division, Int), HolidayTable.Origin>
  ) throws {
    let table = HolidayTable([try published2030()])
    let (division, year) = row.given
    #expect(table.origin(of: year, in: division) == row.expected)
    expectNoDifference(
      table.holidays(in: division, year: year), BankHolidays.holidays(in: division, year: year))
  }

  @Test func aSingleDateIsAddedAndNoneIsRemoved() throws {
    let table = HolidayTable([
      HolidayList(.englandAndWales, [try day("2027-06-14"), try day("2027-01-01", "their name")])
    ])
    let ours = BankHolidays.holidays(in: .englandAndWales, year: 2027)
    let theirs = table.holidays(in: .englandAndWales, year: 2027)
    expectNoDifference(theirs.filter { !ours.contains($0) }, [try day("2027-06-14")])
    #expect(ours.contains { !theirs.contains($0) } == false)
    #expect(table.origin(of: 2027, in: .englandAndWales) == .builtIn)
  }

  @Test func aLaterListHasTheLastWord() throws {
    let single = HolidayList(.englandAndWales, [try day("2030-07-01", "later thought")])
    let added = HolidayTable([try published2030(), single])
    #expect(added.origin(of: 2030, in: .englandAndWales) == .imported)
    #expect(added.holiday(in: .englandAndWales, on: try date("2030-07-01")) != nil)
    #expect(added.holiday(in: .englandAndWales, on: try date("2030-05-06")) == nil)
    let replaced = HolidayTable([single, try published2030()])
    #expect(replaced == HolidayTable([try published2030()]))
  }

  @Test(arguments: [
    Row("a forecast holiday that was not to be", "2030-05-06", "2030-05-06"),
    Row("where it moved to", "2030-05-08", "2030-05-09"),
    Row("a one-off on a Monday", "2030-06-03", "2030-06-04"),
    Row("a holiday that both have", "2030-04-22", "2030-04-23"),
    Row("a year of which nothing was imported", "2031-05-05", "2031-05-06"),
    Row("a year past those laid out beforehand", "2150-12-22", "2150-12-23"),
  ])
  func aCalendarOpensByIt(_ row: Row<String, String>) throws {
    let list = HolidayList(.englandAndWales, [try day("2150-12-22")])
    let calendar = try WorkingCalendar.usual.keeping(HolidayTable([try published2030(), list]))
    let midnight = calendar.instant(on: try date(row.given), at: .startOfDay)
    #expect(calendar.localDate(at: calendar.open(midnight)).iso8601 == row.expected)
  }

  @Test func aCalendarNamesAnImportedHoliday() throws {
    let calendar = try WorkingCalendar.usual.keeping(HolidayTable([try published2030()]))
    let start = try moment("2030-05-31T16:30:00Z")
    let closures = calendar.closures(from: start, to: calendar.open(start))
    #expect(closures.last?.reason == .bankHoliday("One-off holiday"))
  }

  @Test func calendarsByDifferentTablesDiffer() throws {
    let table = HolidayTable([try published2030()])
    let changed = try WorkingCalendar.usual.keeping(table)
    #expect(changed != .usual)
    #expect(Set([changed, .usual, try WorkingCalendar.usual.keeping(table)]).count == 2)
    #expect(try changed.keeping(.builtIn) == .usual)
    // Scotland's calendar does not care about a list for England and Wales.
    let hours = WorkingCalendar.usual.hours
    #expect(
      try WorkingCalendar(zone: .london, hours: hours, bankHolidays: .scotland, holidays: table)
        == WorkingCalendar(zone: .london, hours: hours, bankHolidays: .scotland))
  }

  @Test(arguments: [Row("a year and two days", 368, false), Row("a long summer", 200, true)])
  func aTableThatKeepsACalendarClosedIsRefused(_ row: Row<Int, Bool>) throws {
    let first = try date("2027-03-01")
    let days = (0..<row.given).map {
      BankHoliday(date: first.adding(days: $0), name: "strike", isSubstitute: false)
    }
    let table = HolidayTable([HolidayList(.englandAndWales, days)])
    #expect(((try? WorkingCalendar.usual.keeping(table)) != nil) == row.expected)
  }
}
