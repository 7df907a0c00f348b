import Domain
import Testing
import WorkingTime

struct HolidayImportTests {
  private func source(
    _ number: Int64, _ years: [Int], without name: String? = nil,
    of division: BankHolidays.Division = .scotland
  ) -> HolidayImport {
    let holidays = years.flatMap { BankHolidays.holidays(in: division, year: $0) }
    return source(number, HolidayList(division, holidays.filter { $0.name != name }))
  }

  private func source(_ number: Int64, _ list: HolidayList) -> HolidayImport {
    HolidayImport(
      entry: Identifier(number),
      stamp: Stamp(
        consultant: Consultant(id: Identifier(1), name: "Sam"), at: Instant(seconds: 0),
        clock: .system),
      file: "any", lists: [list])
  }

  /// An import of one date a year.
  private func cupFinals(_ number: Int64, _ years: [Int]) throws -> HolidayImport {
    let days = try years.map { year in
      BankHoliday(
        date: try #require(LocalDate(year: year, month: 6, day: 12)), name: "Cup final",
        isSubstitute: false)
    }
    return source(number, HolidayList(.scotland, days))
  }

  @Test(arguments: [
    ("a whole year", 2028, [2]), ("a year of two whole lists", 2029, [3]),
    ("one more date after it", 2027, [6, 7]), ("a date alone", 2030, [7]),
    ("dates that we have ourselves", 2032, []), ("a year of no list", 2031, []),
  ])
  func aYearIsFromTheLastWholeListAndThoseAfterIt(
    _ about: String, _ year: Int, _ expected: [Int64]
  ) throws {
    let imports = [
      source(1, [2028], without: "Good Friday"), source(2, [2028, 2029]), source(3, [2029]),
      source(4, [2028], of: .northernIreland), source(5, [2029, 2032], without: "Good Friday"),
      source(6, [2027]), try cupFinals(7, [2027, 2030]), source(8, [2027], without: "Good Friday"),
    ]
    let sources = imports.sources(of: year, in: .scotland)
    #expect(sources.map(\.entry.number) == expected, "\(about)")
  }

  @Test func theTableIsOfEveryList() {
    let imports = [source(1, [2028]), source(2, [2028], of: .northernIreland)]
    #expect(imports.table == HolidayTable(imports.flatMap(\.lists)))
    #expect(imports.table.origin(of: 2028, in: .scotland) == .imported)
  }
}
