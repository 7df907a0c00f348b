/// A difference between two tables in the bank holidays of a division.
public struct HolidayDifference: Hashable, Sendable {
  /// The division.
  public let division: BankHolidays.Division
  /// Those that the later table has on dates on which the earlier one has none, in order.
  public let added: [BankHoliday]
  /// Those that the earlier table has on dates on which the later one has none, in order.
  public let removed: [BankHoliday]

  /// The differences of a later table from an earlier one; names on the same dates don't count.
  public init(
    _ division: BankHolidays.Division, from earlier: HolidayTable, to later: HolidayTable
  ) {
    let years = [earlier, later].flatMap { $0.changedYears(in: division) }
    let before = Self.holidays(of: division, in: years, by: earlier)
    let after = Self.holidays(of: division, in: years, by: later)
    self.division = division
    added = Self.those(of: after, notIn: before)
    removed = Self.those(of: before, notIn: after)
  }

  private static func holidays(
    of division: BankHolidays.Division, in years: [Int], by table: HolidayTable
  ) -> [BankHoliday] {
    Set(years).sorted().flatMap { table.holidays(in: division, year: $0) }
  }

  private static func those(
    of holidays: [BankHoliday], notIn others: [BankHoliday]
  ) -> [BankHoliday] {
    let dates = Set(others.map(\.date))
    return holidays.filter { !dates.contains($0.date) }
  }
}
