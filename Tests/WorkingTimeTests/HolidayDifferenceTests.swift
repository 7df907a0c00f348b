import CustomDump
import Testing
import WorkingTime

struct HolidayDifferenceTests {
  /// Day and month that a difference adds and removes.
  private struct Dates: Equatable {
    var added: [String] = []
    var removed: [String] = []
  }

  private func difference(_ earlier: HolidayTable, _ later: HolidayTable) -> Dates {
    let difference = HolidayDifference(.scotland, from: earlier, to: later)
    return Dates(
      added: difference.added.map(\.date.iso8601), removed: difference.removed.map(\.date.iso8601))
  }

  private func table(of year: Int, without name: String? = nil, with date: LocalDate? = nil)
    -> HolidayTable
  {
    let kept = BankHolidays.holidays(in: .scotland, year: year).filter { $0.name != name }
      .map { BankHoliday(date: $0.date, name: "any name", isSubstitute: false) }
    let added = date.map { [BankHoliday(date: $0, name: "new", isSubstitute: false)] } ?? []
    return HolidayTable([HolidayList(.scotland, kept + added)])
  }

  @Test func otherNamesOnTheSameDatesAreNone() {
    expectNoDifference(difference(.builtIn, table(of: 2028)), Dates())
    expectNoDifference(difference(table(of: 2028), .builtIn), Dates())
  }

  @Test func isWhatCameAndWhatWent() throws {
    let later = table(
      of: 2028, without: "St Andrew’s Day", with: try date("2028-06-12"))
    expectNoDifference(
      difference(.builtIn, later), Dates(added: ["2028-06-12"], removed: ["2028-11-30"]))
    expectNoDifference(
      difference(later, .builtIn), Dates(added: ["2028-11-30"], removed: ["2028-06-12"]))
  }

  @Test func isOneDivisions() {
    let difference = HolidayDifference(
      .northernIreland, from: .builtIn, to: table(of: 2028, without: "St Andrew’s Day"))
    #expect(difference.added.isEmpty && difference.removed.isEmpty)
  }
}
