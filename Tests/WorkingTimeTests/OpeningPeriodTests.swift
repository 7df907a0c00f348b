import Testing
import WorkingTime

struct OpeningPeriodTests {
  @Test(arguments: ["09:00-17:30", "00:00-24:00", "13:00-13:01", "09:00:30-10:00"])
  func isWrittenAsItIsRead(_ text: String) throws {
    #expect(try OpeningPeriod(text).description == text)
  }

  @Test(arguments: [
    "", "09:00", "9-17", "09:00-", "09:00 - 17:30", "09:00-17:30-18:00", "09:00-24:30", "a-b",
  ])
  func refusesWhatIsNotWrittenSo(_ text: String) {
    #expect(throws: CalendarError.unreadablePeriod(text)) { try OpeningPeriod(text) }
  }

  @Test(arguments: ["17:30-09:00", "09:00-09:00", "24:00-24:00", "22:00-06:00"])
  func refusesOneThatDoesNotEndAfterItBegins(_ text: String) {
    #expect(throws: CalendarError.periodEndsTooSoon(text)) { try OpeningPeriod(text) }
  }

  @Test func hasNoInsideOut() {
    #expect(OpeningPeriod(opens: .endOfDay, closes: .startOfDay) == nil)
    #expect(OpeningPeriod(opens: .startOfDay, closes: .startOfDay) == nil)
  }
}
