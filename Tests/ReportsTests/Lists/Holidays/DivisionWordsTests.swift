import Testing
import WorkingTime

@testable import Lists

struct DivisionWordsTests {
  @Test(arguments: [
    ([], ""), ([2027], "2027"), ([2024, 2025, 2026, 2027], "2024 to 2027"),
    ([2030, 2026, 2027], "2026 to 2027 and 2030"), ([2024, 2026, 2028], "2024, 2026 and 2028"),
  ])
  func yearsAreToldInRuns(_ years: [Int], _ expected: String) {
    #expect(YearWords.list(years) == expected)
  }

  @Test func everyPartHasAName() {
    let names = BankHolidays.Division.allCases.map(\.name)
    #expect(names == ["England and Wales", "Scotland", "Northern Ireland"])
  }
}
