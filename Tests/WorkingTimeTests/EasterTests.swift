import Testing

@testable import WorkingTime

struct EasterTests {
  /// Years at the edges of the tables: the earliest and latest Easters, both exceptions of the
  /// moon's age, and the turns of centuries.
  @Test(arguments: [
    Row("the earliest of its century", 2008, "2008-03-23"),
    Row("the latest there can be", 2038, "2038-04-25"),
    Row("an age of 29", 1981, "1981-04-19"),
    Row("an age of 28 late in the cycle", 1954, "1954-04-18"),
    Row("a full moon on a Sunday", 2001, "2001-04-15"),
    Row("this year", 2026, "2026-04-05"),
    Row("next year", 2027, "2027-03-28"),
    Row("a turn of a century without a leap day", 2100, "2100-03-28"),
    Row("one with", 2000, "2000-04-23"),
    Row("far ahead", 2285, "2285-03-22"),
  ])
  func fallsOn(_ row: Row<Int, String>) {
    #expect(LocalDate.easter(of: row.given).iso8601 == row.expected)
  }
}
