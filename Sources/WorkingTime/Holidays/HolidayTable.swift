/// The bank holidays that count: our own, and over them those of the lists that were imported.
///
/// Of a year that a list gives whole, its dates are the dates: a forecast holiday that was not to
/// be is gone, and a single one is in. Of any other year a list only adds to what there was.
public struct HolidayTable: Hashable, Sendable {
  /// The source of a year's holidays.
  public enum Origin: String, CaseIterable, Hashable, Sendable {
    /// They were officially published, and are built in.
    case builtIn
    /// A list that was imported gives them whole.
    case imported
    /// The standing rules lead to expect them.
    case forecast
  }

  /// The years of a division in which lists have a say, and what they make of them.
  private var years: [BankHolidays.Division: [Int: Year]] = [:]

  private struct Year: Hashable, Sendable {
    var isWhole: Bool
    var holidays: [BankHoliday]
  }

  /// Our own holidays and nothing else.
  public static let builtIn = HolidayTable([])

  /// Our own holidays under these lists, of which a later one has its say after an earlier one.
  public init(_ lists: [HolidayList]) {
    for list in lists { lay(list) }
  }

  /// The bank holidays of a year in order of date.
  public func holidays(in division: BankHolidays.Division, year: Int) -> [BankHoliday] {
    years[division]?[year]?.holidays ?? BankHolidays.holidays(in: division, year: year)
  }

  /// The bank holiday on a date; nil if absent.
  public func holiday(in division: BankHolidays.Division, on date: LocalDate) -> BankHoliday? {
    holidays(in: division, year: date.components.year).first { $0.date == date }
  }

  /// The source of a year's holidays; days that a list merely added change nothing.
  public func origin(of year: Int, in division: BankHolidays.Division) -> Origin {
    if years[division]?[year]?.isWhole == true { return .imported }
    return year > BankHolidays.lastPublishedYear ? .forecast : .builtIn
  }

  /// The same table with lists for no other division.
  func only(_ division: BankHolidays.Division) -> HolidayTable {
    var table = HolidayTable.builtIn
    table.years[division] = years[division]
    return table
  }

  /// The years of a division in which lists have a say, in order.
  func changedYears(in division: BankHolidays.Division) -> [Int] {
    (years[division] ?? [:]).keys.sorted()
  }

  private mutating func lay(_ list: HolidayList) {
    let whole = Set(list.wholeYears)
    for (year, listed) in Dictionary(grouping: list.holidays, by: \.date.components.year) {
      if whole.contains(year) {
        years[list.division, default: [:]][year] = Year(isWhole: true, holidays: listed)
      } else {
        let before = holidays(in: list.division, year: year)
        let added = listed.filter { new in !before.contains { $0.date == new.date } }
        guard !added.isEmpty else { continue }
        years[list.division, default: [:]][year] = Year(
          isWhole: origin(of: year, in: list.division) == .imported,
          holidays: (before + added).sorted { $0.date < $1.date })
      }
    }
  }
}
