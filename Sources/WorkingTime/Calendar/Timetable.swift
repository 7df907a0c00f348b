/// The contents of a calendar, laid out for quick reading and shared by its copies.
final class Timetable: Sendable {
  let zone: Zone
  /// The opening periods of a week, Monday's first, each day's in order and apart.
  let periods: [OpeningPeriod]
  /// The index in `periods` at which each weekday's begin, and the one at which Sunday's end.
  let bounds: [Int]
  /// In order of date, each date once.
  let closed: [ClosedDate]
  let division: BankHolidays.Division?
  /// The bank holidays that count where a division is given, and none beside that division's.
  let holidays: HolidayTable
  private let bankHolidays: BankHolidayDays?

  init(
    zone: Zone, hours: [Weekday: [OpeningPeriod]], closed: [ClosedDate],
    division: BankHolidays.Division?, holidays: HolidayTable
  ) {
    var periods: [OpeningPeriod] = []
    var bounds = [0]
    for weekday in Weekday.allCases {
      periods += OpeningPeriod.merged(hours[weekday, default: []])
      bounds.append(periods.count)
    }
    self.zone = zone
    self.periods = periods
    self.bounds = bounds
    self.closed = Self.inOrder(closed)
    self.division = division
    let theirs = division.map(holidays.only) ?? .builtIn
    self.holidays = theirs
    bankHolidays = division.map { BankHolidayDays(of: $0, in: theirs) }
  }

  /// True if both consist of the same.
  func matches(_ other: Timetable) -> Bool {
    zone == other.zone && periods == other.periods && bounds == other.bounds
      && closed == other.closed && division == other.division && holidays == other.holidays
  }

  /// The places in `periods` of a weekday's.
  func periods(on weekday: Int) -> Range<Int> {
    bounds[weekday]..<bounds[weekday + 1]
  }

  /// The places in `periods` of those of a day; empty where it is closed.
  func periods(onDay day: Int) -> Range<Int> {
    let range = periods(on: (day + 3) - (day + 3).flooredQuotient(by: 7) * 7)
    return range.isEmpty || isClosed(day) ? 0..<0 : range
  }

  /// True if the day is closed whatever its weekday's hours.
  func isClosed(_ day: Int) -> Bool {
    if let bankHolidays, bankHolidays.contains(day) { return true }
    return !closed.isEmpty && closedDate(onDay: day) != nil
  }

  /// The closed date of that day.
  func closedDate(onDay day: Int) -> ClosedDate? {
    var low = 0
    var high = closed.count
    while low < high {
      let middle = (low + high) / 2
      if closed[middle].date.dayNumber < day { low = middle + 1 } else { high = middle }
    }
    return low < closed.count && closed[low].date.dayNumber == day ? closed[low] : nil
  }

  /// Closed dates by date; of several on one date the first that has a name.
  private static func inOrder(_ dates: [ClosedDate]) -> [ClosedDate] {
    Dictionary(dates.map { ($0.date, $0) }) { $0.name == nil ? $1 : $0 }
      .values.sorted { $0.date < $1.date }
  }
}

extension Timetable {
  /// The most days from one date with hours to the next.
  private static let longestWait = 366

  /// True if it opens at least every 366 days.
  ///
  /// Past its last closed date a calendar opens every week, so that only the closed dates and the
  /// holidays that a list gave have to be gone through: our own never close a week. What clock
  /// changes skip is left aside: it is a few hours in a week.
  var keepsOpening: Bool {
    guard !periods.isEmpty else { return false }
    var searchedTo = Int.min
    for day in datesToSearch where day > searchedTo {
      var before = day
      while periods(onDay: before).isEmpty, day - before <= Self.longestWait { before -= 1 }
      var after = day
      while periods(onDay: after).isEmpty, after - before <= Self.longestWait { after += 1 }
      guard after - before <= Self.longestWait else { return false }
      searchedTo = after
    }
    return true
  }

  /// The days that may be part of a long closure, in order.
  private var datesToSearch: [Int] {
    guard let division else { return closed.map(\.date.dayNumber) }
    let listed = holidays.changedYears(in: division).flatMap {
      holidays.holidays(in: division, year: $0)
    }
    return (closed.map(\.date) + listed.map(\.date)).map(\.dayNumber).sorted()
  }
}
