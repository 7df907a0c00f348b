import Testing
import WorkingTime

struct WeekdayTests {
  @Test(arguments: Weekday.allCases)
  func isFoundByItsAbbreviation(_ weekday: Weekday) {
    #expect(Weekday(abbreviation: weekday.abbreviation) == weekday)
  }

  @Test(arguments: ["", "Mon", "monday", "mo"])
  func isNotFoundByAnythingElse(_ text: String) {
    #expect(Weekday(abbreviation: text) == nil)
  }
}
