import CustomDump
import Testing
import WorkingTime

struct PyPIHolidaysTests {
  /// The standing rules and the proclamations against somebody else's reckoning of them.
  @Test(
    .enabled(if: PyPIHolidays.isThere, "python3 cannot import holidays, so nothing is compared"),
    arguments: BankHolidays.Division.allCases)
  func differsFromOursOnlyWhereKnown(_ division: BankHolidays.Division) throws {
    let years = BankHolidays.firstYear...2099
    let ours = Set(
      years.flatMap { BankHolidays.holidays(in: division, year: $0) }.map(\.date.iso8601))
    let theirs = try PyPIHolidays.dates(in: division, years: years)
    #expect(theirs.isEmpty == false)
    let known = PyPIHolidays.knownDifferences[division] ?? [:]
    expectNoDifference(
      ours.symmetricDifference(theirs).sorted(), known.keys.sorted())
  }
}
