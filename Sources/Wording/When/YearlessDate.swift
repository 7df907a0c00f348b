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
    let back = direction == .past ? Self.daysOnTheUsualSide : Self.daysOnTheOtherSide
    let ahead = direction == .past ? Self.daysOnTheOtherSide : Self.daysOnTheUsualSide
    let year = today.components.year
    return (year - 1...year + 1)
      .compactMap { LocalDate(year: $0, month: month, day: day) }
      .filter { today.adding(days: -back) <= $0 && $0 <= today.adding(days: ahead) }
  }
}
