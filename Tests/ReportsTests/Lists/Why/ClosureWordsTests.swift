import Testing
import WorkingTime

@testable import Lists

struct ClosureWordsTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    /// The reasons of days that follow on one another, a Friday first; nil is a day with hours.
    let reasons: [Closure.Reason?]
    let said: String?
  }

  private static let goodFriday = Closure.Reason.bankHoliday("Good Friday")

  @Test(arguments: [
    Row(testDescription: "none", reasons: [nil], said: nil),
    Row(testDescription: "a Sunday", reasons: [nil, nil, .weekend], said: "the weekend"),
    Row(testDescription: "a weekend", reasons: [nil, .weekend, .weekend], said: "the weekend"),
    Row(
      testDescription: "Easter",
      reasons: [goodFriday, .weekend, .weekend, .bankHoliday("Easter Monday")],
      said: "Good Friday, the weekend and Easter Monday"),
    Row(
      testDescription: "two weekends",
      reasons: [nil, .weekend, .weekend, nil, nil, nil, nil, nil, .weekend, .weekend],
      said: "2 weekends"),
    Row(
      testDescription: "an office closure of two days",
      reasons: [.closed("the move"), nil, nil, .closed("the move")], said: "the move"),
    Row(testDescription: "without a name", reasons: [.closed(nil)], said: "a closed day"),
    Row(testDescription: "no working day", reasons: [.notAWorkingDay], said: "Fridays"),
    Row(
      testDescription: "skipped by the clocks", reasons: [.clockChange],
      said: "the change of the clocks"),
  ])
  func listsWhatTheDaysWere(_ row: Row) throws {
    let friday = try #require(LocalDate(year: 2026, month: 11, day: 20))
    let closures = row.reasons.enumerated().compactMap { place, reason in
      reason.map { Closure(date: friday.adding(days: place), reason: $0) }
    }
    #expect(ClosureWords.list(closures) == row.said)
  }
}
