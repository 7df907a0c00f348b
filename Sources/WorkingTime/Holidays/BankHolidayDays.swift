/// The bank holidays of one division as days to look up, which is all that counting time needs.
struct BankHolidayDays: Sendable {
  private let division: BankHolidays.Division
  private let table: HolidayTable
  private let days: DayNumbers

  /// The years that are computed beforehand, which every command waits for; any other year's holidays
  /// are computed on demand.
  private static let years = 2010...2035
  private static let laidOut =
    firstDay(of: years.lowerBound)..<firstDay(of: years.upperBound + 1)

  private static let englandAndWales = BankHolidayDays(layingOut: .englandAndWales)
  private static let scotland = BankHolidayDays(layingOut: .scotland)
  private static let northernIreland = BankHolidayDays(layingOut: .northernIreland)

  private init(layingOut division: BankHolidays.Division) {
    self.division = division
    table = .builtIn
    var days = DayNumbers(within: Self.laidOut)
    for year in Self.years {
      for holiday in BankHolidays.holidays(in: division, year: year) {
        days.insert(holiday.date.dayNumber)
      }
    }
    self.days = days
  }

  /// Those of a division by a table: our own, laid out once, and over them the years that the table
  /// changes.
  init(of division: BankHolidays.Division, in table: HolidayTable) {
    self.division = division
    self.table = table
    var days = Self.ours(of: division).days
    for year in table.changedYears(in: division) where Self.years.contains(year) {
      days.replace(
        Self.firstDay(of: year)..<Self.firstDay(of: year + 1),
        by: table.holidays(in: division, year: year).map(\.date.dayNumber))
    }
    self.days = days
  }

  private static func ours(of division: BankHolidays.Division) -> BankHolidayDays {
    switch division {
    case .englandAndWales: englandAndWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    }
  }

  private static func firstDay(of year: Int) -> Int {
    LocalDate(knownYear: year, month: 1, day: 1).dayNumber
  }

  /// True if that day is one.
  func contains(_ day: Int) -> Bool {
    if Self.laidOut.contains(day) { return days.contains(day) }
    return table.holiday(in: division, on: LocalDate(dayNumber: day)) != nil
  }
}

/// A set of days, one bit each, by their numbers since 1970-01-01: a look into it takes a
/// nanosecond, however many days it holds.
private struct DayNumbers: Sendable {
  private let first: Int
  private var words: [UInt64]

  /// No day yet, and room for those of a range.
  init(within range: Range<Int>) {
    first = range.lowerBound
    words = Array(repeating: 0, count: (range.count + 63) / 64)
  }

  /// Takes in a day, which must lie in the range.
  mutating func insert(_ day: Int) { words[(day - first) >> 6] |= 1 << UInt64((day - first) & 63) }

  /// Has of a range those days and no others.
  mutating func replace(_ range: Range<Int>, by days: [Int]) {
    for day in range { words[(day - first) >> 6] &= ~(1 << UInt64((day - first) & 63)) }
    for day in days where range.contains(day) { insert(day) }
  }

  /// True if that day is in the set.
  func contains(_ day: Int) -> Bool {
    let index = day - first
    guard index >= 0, index >> 6 < words.count else { return false }
    return words[index >> 6] >> UInt64(index & 63) & 1 == 1
  }
}
