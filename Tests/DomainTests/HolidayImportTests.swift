import Domain
import Testing
import WorkingTime

struct HolidayImportTests {
  private func source(
    _ number: Int64, _ years: [Int], without name: String? = nil,
    of division: BankHolidays.Division = .scotland
  ) -> JournalEntry {
    let holidays = years.flatMap { BankHolidays.holidays(in: division, year: $0) }
    return source(number, HolidayList(division, holidays.filter { $0.name != name }))
  }

  private func source(_ number: Int64, _ list: HolidayList) -> JournalEntry {
    let at = Instant(seconds: 0)
    return JournalEntry(
      id: Identifier(number), subject: .agency, happenedAt: at,
      stamp: Stamp(
        consultant: Consultant(id: Identifier(1), name: "Sam"), at: at, clock: .system),
      content: .event(.holidays(HolidayImport(file: "any", lists: [list]))), counts: true)
  }

  /// An import of one date a year.
  private func cupFinals(_ number: Int64, _ years: [Int]) throws -> JournalEntry {
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
    let sources = imports.holidaySources(of: year, in: .scotland)
    #expect(sources.map(\.id.number) == expected, "\(about)")
  }

  @Test func theTableIsOfEveryList() {
    let imports = [source(1, [2028]), source(2, [2028], of: .northernIreland)]
    #expect(
      imports.holidayTable == HolidayTable(imports.compactMap(\.holidayImport).flatMap(\.lists)))
    #expect(imports.holidayTable.origin(of: 2028, in: .scotland) == .imported)
  }
}
