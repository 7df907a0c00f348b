import CustomDump
import Testing
import WorkingTime

struct BankHolidaysTests {
  @Test(arguments: BankHolidays.Division.allCases)
  func pastYearsAreAsTheyWerePublished(_ division: BankHolidays.Division) throws {
    let published = try #require(PublishedHolidays.dates[division])
    let ours = Dictionary(
      uniqueKeysWithValues: published.keys.map { year in
        let holidays = BankHolidays.holidays(in: division, year: year)
        return (year, holidays.map { String($0.date.iso8601.dropFirst(5)) }.joined(separator: " "))
      })
    expectNoDifference(ours, published)
  }

  /// The official list, which is not part of the project; without it there is nothing to compare.
  @Test(
    .enabled(if: OfficialFile.isThere, "no ../shared/data/bank-holidays.json to compare with"),
    arguments: BankHolidays.Division.allCases)
  func officialYearsAreAsTheGovernmentLists(_ division: BankHolidays.Division) throws {
    let events = try #require(try OfficialFile.read()[division.rawValue]).events
    let years = Set(events.compactMap { Int($0.date.prefix(4)) }).sorted()
    #expect(years.isEmpty == false)
    let ours = years.flatMap { BankHolidays.holidays(in: division, year: $0) }
    expectNoDifference(ours.map(OfficialFile.Event.init), events)
    #expect(ours.contains { $0.isForecast } == false)
  }

  @Test(arguments: [
    Row("a royal wedding", "2011-04-29", "Royal wedding"),
    Row("a moved spring holiday", "2022-06-02", "Spring bank holiday"),
    Row("where it would have been", "2022-05-30", nil),
    Row("VE day", "2020-05-08", "Early May bank holiday (VE day)"),
    Row("where early May would have been", "2020-05-04", nil),
    Row("Christmas on a Sunday keeps no Monday", "2022-12-26", "Boxing Day"),
    Row("but takes the Tuesday", "2022-12-27", "Christmas Day"),
    Row("New Year before it was one", "1973-01-01", nil),
    Row("the first New Year that was one", "1974-01-01", "New Year’s Day"),
    Row("a Saturday", "2026-12-26", nil),
    Row("an ordinary day", "2026-11-23", nil),
    Row("before the Act", "1970-12-25", nil),
  ])
  func englandAndWales(_ row: Row<String, String?>) throws {
    let holiday = BankHolidays.holiday(in: .englandAndWales, on: try date(row.given))
    #expect(holiday?.name == row.expected)
  }

  @Test(arguments: [
    Row("both on a weekend", 2028, ["2028-01-03 New Year’s Day", "2028-01-04 2nd January"]),
    Row("the first on a Sunday", 2023, ["2023-01-02 2nd January", "2023-01-03 New Year’s Day"]),
    Row("the second on a Saturday", 2027, ["2027-01-01 New Year’s Day", "2027-01-04 2nd January"]),
  ])
  func scotlandsNewYear(_ row: Row<Int, [String]>) {
    let first = BankHolidays.holidays(in: .scotland, year: row.given).prefix(2)
    #expect(first.map { "\($0.date.iso8601) \($0.name)" } == row.expected)
  }

  @Test(arguments: BankHolidays.Division.allCases)
  func laterYearsAreAForecast(_ division: BankHolidays.Division) {
    let next = BankHolidays.holidays(in: division, year: BankHolidays.lastPublishedYear + 1)
    #expect(next.isEmpty == false)
    #expect(next.contains { $0.isForecast == false } == false)
  }

  @Test(arguments: BankHolidays.Division.allCases)
  func eachIsAWeekdayOfItsYearAndNoTwoAreOne(_ division: BankHolidays.Division) {
    for year in 1971...2200 {
      let dates = BankHolidays.holidays(in: division, year: year).map(\.date)
      #expect(Set(dates).count == dates.count)
      #expect(dates == dates.sorted())
      #expect(dates.contains { $0.components.year != year || $0.weekday.rawValue >= 5 } == false)
    }
  }
}
