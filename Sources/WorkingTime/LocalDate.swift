/// A Gregorian calendar date without a time zone.
public struct LocalDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let dayNumber: Int

  /// The date that many days after 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// The date of a year, month (1 to 12) and day of the month; nil where there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.init(knownYear: year, month: month, day: day)
  }

  /// The date of a year, month and day of the month that a caller knows to exist.
  init(knownYear year: Int, month: Int, day: Int) {
    // Years are taken to begin in March, so that the leap day ends one, and 400 make an era.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// The year, the month (1 to 12) and the day of the month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: day
    )
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (dayNumber + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The date that many days later.
  public func adding(days: Int) -> LocalDate {
    LocalDate(dayNumber: dayNumber + days)
  }

  /// The date of the same day that many months later; where that month is too short for it, its
  /// last day.
  ///
  /// So is counted what has to be done within months: the last day is never later than the law's.
  public func sameDay(monthsLater months: Int) -> LocalDate {
    let (year, month, day) = components
    let count = year * 12 + month - 1 + months
    let rest = (count % 12 + 12) % 12
    let later = (count - rest) / 12
    return LocalDate(
      knownYear: later, month: rest + 1, day: min(day, Self.days(in: rest + 1, of: later)))
  }

  /// The same; where that month is too short for it, the first of the next.
  ///
  /// So is counted what has to be kept for months or years: it is never kept shorter than the law
  /// wants it, which ``sameDay(monthsLater:)`` would have for the 29th of February.
  public func adding(months: Int) -> LocalDate {
    let date = sameDay(monthsLater: months)
    return date.components.day == components.day ? date : date.adding(days: 1)
  }

  /// True if the left date is before the right one.
  public static func < (left: LocalDate, right: LocalDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters that opening hours are keyed by: `mon` to `sun`.
  public var abbreviation: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }

  /// The weekday of those three letters, `mon` to `sun`; nil for any others.
  public init?(abbreviation: String) {
    guard let day = Self.allCases.first(where: { $0.abbreviation == abbreviation }) else {
      return nil
    }
    self = day
  }
}
