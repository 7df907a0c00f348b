import Foundation
import Testing
import WorkingTime

struct LocalDateTests {
  /// Foundation's own Gregorian calendar, from before the count of days until after the leap year
  /// that the year 2100 is not.
  @Test func agreesWithFoundationOnEveryFifthDayOfTwoCenturies() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for dayNumber in stride(from: -25_600, through: 48_000, by: 5) {
      let date = LocalDate(dayNumber: dayNumber)
      let theirs = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(dayNumber) * 86_400))
      let ours = date.components
      #expect([ours.year, ours.month, ours.day] == [theirs.year, theirs.month, theirs.day])
      // Foundation's Sunday is 1, our Monday 0.
      #expect((date.weekday.rawValue + 1) % 7 + 1 == theirs.weekday)
      #expect(LocalDate(year: ours.year, month: ours.month, day: ours.day) == date)
    }
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 4, 31), (2100, 2, 29),
  ])
  func hasNoDateThatDoesNotExist(year: Int, month: Int, day: Int) {
    #expect(LocalDate(year: year, month: month, day: day) == nil)
  }
}

struct MonthsLaterTests {
  @Test(arguments: [
    ("2026-11-26", 12, "2027-11-26"), ("2024-02-29", 12, "2025-03-01"),
    ("2026-12-31", 2, "2027-03-01"), ("2026-01-31", 1, "2026-03-01"),
    ("2026-11-30", 1, "2026-12-30"), ("2025-12-31", 6, "2026-07-01"),
  ])
  func neverEarlierThanTheLawCounts(_ date: String, _ months: Int, _ later: String) throws {
    #expect(try #require(LocalDate(iso8601: date)).adding(months: months).iso8601 == later)
  }

  @Test(arguments: [
    ("2026-11-24", 1, "2026-12-24"), ("2026-12-31", 2, "2027-02-28"),
    ("2027-12-31", 2, "2028-02-29"), ("2026-08-31", 1, "2026-09-30"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-05-05", 0, "2026-05-05"), ("2026-05-29", 24, "2028-05-29"),
  ])
  func neverLaterThanTheLawCounts(_ date: String, _ months: Int, _ expected: String) {
    #expect(LocalDate(iso8601: date)?.sameDay(monthsLater: months).iso8601 == expected)
  }
}
