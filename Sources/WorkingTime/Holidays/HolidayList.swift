/// The bank holidays of one division as an outside source lists them.
public struct HolidayList: Hashable, Sendable {
  /// The division.
  public let division: BankHolidays.Division
  /// The holidays in order of date, of several on one date the first.
  public let holidays: [BankHoliday]
  /// The years that it lists whole, in order; no date counts in them but those listed.
  ///
  /// A year counts as listed whole where weekdays of the list are one of its first four days
  /// (New Year's Day or its substitute), its Good Friday, and two of 25 to 28 December (Christmas
  /// and Boxing Day or their substitutes). The list of a year that is not yet complete lacks one of
  /// them, as does a list of an office's own closures; of such a year it only adds dates.
  public let wholeYears: [Int]

  /// A list of those holidays, in any order.
  public init(_ division: BankHolidays.Division, _ holidays: [BankHoliday]) {
    let weekdays = Set(holidays.map(\.date).filter { !$0.isWeekend })
    let years = Set(weekdays.map(\.components.year)).filter { Self.isWhole($0, in: weekdays) }
    self.init(division, holidays, wholeYears: years)
  }

  /// A list that was found to give those years whole when it was first read.
  public init(
    _ division: BankHolidays.Division, _ holidays: [BankHoliday], wholeYears: some Sequence<Int>
  ) {
    self.division = division
    self.holidays = Dictionary(holidays.map { ($0.date, $0) }) { first, _ in first }
      .values.sorted { $0.date < $1.date }
    self.wholeYears = wholeYears.sorted()
  }

  /// Every year of which it lists a date, in order.
  public var years: [Int] {
    Set(holidays.map(\.date.components.year)).sorted()
  }

  /// Its holidays of a year, in order of date.
  public func holidays(in year: Int) -> [BankHoliday] {
    holidays.filter { $0.date.components.year == year }
  }

  private static func isWhole(_ year: Int, in dates: Set<LocalDate>) -> Bool {
    let goodFriday = LocalDate.easter(of: year).adding(days: -2)
    let newYear = LocalDate(knownYear: year, month: 1, day: 1)
    let christmas = LocalDate(knownYear: year, month: 12, day: 25)
    return dates.contains(goodFriday)
      && (0..<4).contains { dates.contains(newYear.adding(days: $0)) }
      && (0..<4).count { dates.contains(christmas.adding(days: $0)) } >= 2
  }
}
