/// The bank holidays of one division as days to look up, which is all that counting time needs.
struct BankHolidayDays: Sendable {
  private let division: BankHolidays.Division
  private let days: DayNumbers

  /// The years that are laid out beforehand, in a tenth of a millisecond; any other year's are
  /// reckoned when they are asked for.
  private static let years = BankHolidays.firstYear...2100
  private static let laidOut =
    LocalDate(knownYear: years.lowerBound, month: 1, day: 1)
    .dayNumber..<LocalDate(knownYear: years.upperBound + 1, month: 1, day: 1).dayNumber

  private static let englandAndWales = BankHolidayDays(layingOut: .englandAndWales)
  private static let scotland = BankHolidayDays(layingOut: .scotland)
  private static let northernIreland = BankHolidayDays(layingOut: .northernIreland)

  private init(layingOut division: BankHolidays.Division) {
    self.division = division
    let holidays = Self.years.lazy.flatMap { BankHolidays.holidays(in: division, year: $0) }
    days = DayNumbers(holidays.map(\.date.dayNumber), within: Self.laidOut)
  }

  /// Those of a division, laid out once.
  static func of(_ division: BankHolidays.Division) -> BankHolidayDays {
    switch division {
    case .englandAndWales: englandAndWales
    case .scotland: scotland
    case .northernIreland: northernIreland
    }
  }

  /// Whether that day is one.
  func contains(_ day: Int) -> Bool {
    if Self.laidOut.contains(day) { return days.contains(day) }
    return BankHolidays.holiday(in: division, on: LocalDate(dayNumber: day)) != nil
  }
}

/// A set of days, one bit each, by their numbers since 1970-01-01: a look into it takes a
/// nanosecond, however many days it holds.
private struct DayNumbers: Sendable {
  private let first: Int
  private var words: [UInt64]

  /// The days among these that lie in a range.
  init(_ days: some Sequence<Int>, within range: Range<Int>) {
    first = range.lowerBound
    words = Array(repeating: 0, count: (range.count + 63) / 64)
    for day in days where range.contains(day) {
      words[(day - first) >> 6] |= 1 << UInt64((day - first) & 63)
    }
  }

  /// Whether that day is in the set.
  func contains(_ day: Int) -> Bool {
    let index = day - first
    guard index >= 0, index >> 6 < words.count else { return false }
    return words[index >> 6] >> UInt64(index & 63) & 1 == 1
  }
}
