import WorkingTime

/// A day and a month without their year.
struct YearlessDate: Hashable {
  let month: Int
  let day: Int

  /// How far ahead (or back, of something that happened) a date without a year is looked for.
  static let daysOnTheUsualSide = 305
  /// How far on the other side.
  ///
  /// A promise "by 20 Nov", typed on the 23rd, is a slip and no promise
  /// for next year: it is found here and refused, with the reading shown.
  static let daysOnTheOtherSide = 60

  /// The dates of that name within a year around today.
  func dates(around today: LocalDate, _ direction: WhenDirection) -> [LocalDate] {
    Self.dates(around: today, direction) { LocalDate(year: $0, month: month, day: day) }
  }

  /// The dates within a year around today, of what has one date in a year.
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
