import Testing
import WorkingTime

struct MonthsTests {
  @Test(arguments: [
    ("2026-11-24", 1, "2026-12-24"), ("2026-12-31", 2, "2027-02-28"),
    ("2027-12-31", 2, "2028-02-29"), ("2026-08-31", 1, "2026-09-30"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-05-05", 0, "2026-05-05"), ("2026-05-29", 24, "2028-05-29"),
  ])
  func theSameDayOfTheMonth(_ date: String, _ months: Int, _ expected: String) {
    #expect(LocalDate(iso8601: date)?.sameDay(monthsLater: months).iso8601 == expected)
  }
}
