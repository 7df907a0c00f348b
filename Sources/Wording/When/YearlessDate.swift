import WorkingTime

/// A day and a month without a year.
struct YearlessDate: Hashable {
  let month: Int
  let day: Int

  /// The days ahead (for the past: back) within which a date without a year is looked for.
  static let daysOnTheUsualSide = 305
  /// The days on the other side within which it is looked for.
  ///
  /// A promise "by 20 Nov", typed on the 23rd, is a mistake and not a promise for next year: it is
  /// found here and refused, with the reading shown.
  static let daysOnTheOtherSide = 60

  /// Returns the dates with this day and month within a year around today.
  func dates(around today: LocalDate, _ direction: WhenDirection) -> [LocalDate] {
    Self.dates(around: today, direction) { LocalDate(year: $0, month: month, day: day) }
  }

  /// Returns the dates within a year around today, given one date for each year.
  static func dates(
    around today: LocalDate, _ direction: WhenDirection, in year: (Int) -> LocalDate?
  ) -> [LocalDate] {
    let back = direction == .past ? daysOnTheUsualSide : daysOnTheOtherSide
    let ahead = direction == .past ? daysOnTheOtherSide : daysOnTheUsualSide
    let thisYear = today.components.year
    return (thisYear - 1...thisYear + 1)
      .compactMap(year)
      .filter { today.adding(days: -back) <= $0 && $0 <= today.adding(days: ahead) }
  }
}

/// Arithmetic with months.
enum Months {
  /// Returns this day of the month, a number of months after a date; nil if the month is shorter.
  static func date(day: Int, monthsAfter months: Int, _ date: LocalDate) -> LocalDate? {
    let (year, month, _) = date.components
    let count = year * 12 + month - 1 + months
    let remainder = count % 12
    let wrapped = remainder < 0 ? remainder + 12 : remainder
    return LocalDate(year: (count - wrapped) / 12, month: wrapped + 1, day: day)
  }
}
