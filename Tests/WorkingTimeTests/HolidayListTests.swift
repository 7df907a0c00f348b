import CustomDump
import Testing
import WorkingTime

struct HolidayListTests {
  /// A year of England and Wales as it was published, with some dates left out of it.
  private static func dates(of year: Int, without missing: Set<String> = []) -> [BankHoliday] {
    BankHolidays.holidays(in: .englandAndWales, year: year).filter {
      !missing.contains(String($0.date.iso8601.dropFirst(5)))
    }
  }

  @Test(arguments: [
    Row("a year as it is published", dates(of: 2026), [2026]),
    Row("New Year's Day, Christmas and Boxing Day on weekends", dates(of: 2022), [2022]),
    Row("without a day in the middle", dates(of: 2026, without: ["05-25"]), [2026]),
    Row("without New Year's Day", dates(of: 2026, without: ["01-01"]), []),
    Row("without Good Friday", dates(of: 2026, without: ["04-03"]), []),
    Row("without Boxing Day", dates(of: 2026, without: ["12-28"]), []),
    Row("without Christmas", dates(of: 2026, without: ["12-25", "12-28"]), []),
    Row("two years, the second incomplete", dates(of: 2026) + dates(of: 2027).prefix(3), [2026]),
    Row("nothing", [], []),
  ])
  func givesAYearWhole(_ row: Row<[BankHoliday], [Int]>) {
    #expect(HolidayList(.englandAndWales, row.given).wholeYears == row.expected)
  }

  /// Where Christmas and Boxing Day are listed on their weekend and not by their substitutes, the
  /// list does not know on which days offices are closed.
  @Test func datesOnAWeekendMakeNoWholeYear() throws {
    let nominal =
      Self.dates(of: 2027, without: ["12-27", "12-28"]) + [
        BankHoliday(date: try date("2027-12-25"), name: "Christmas Day", isSubstitute: false),
        BankHoliday(date: try date("2027-12-26"), name: "Boxing Day", isSubstitute: false),
      ]
    #expect(HolidayList(.englandAndWales, nominal).wholeYears == [])
  }

  @Test func anOfficesOwnClosuresAreNoWholeYear() throws {
    let closures = ["2026-01-01", "2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29"]
    let list = HolidayList(
      .scotland,
      try closures.map { BankHoliday(date: try date($0), name: "closed", isSubstitute: false) })
    #expect(list.wholeYears == [])
    #expect(list.years == [2026])
  }

  @Test func isInOrderAndHasADateOnce() throws {
    let days = try ["2027-06-14", "2026-06-15", "2027-06-14"].enumerated().map { index, text in
      BankHoliday(date: try date(text), name: "day \(index)", isSubstitute: false)
    }
    let list = HolidayList(.scotland, days)
    #expect(list.holidays.map(\.name) == ["day 1", "day 0"])
    #expect(list.holidays(in: 2027).map(\.name) == ["day 0"])
  }
}
