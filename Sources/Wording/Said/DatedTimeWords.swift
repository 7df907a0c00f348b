public import WorkingTime

/// Times with dates, for calculations in which `yesterday` or `Wed` would have to be worked out.
extension TimeWords {
  /// A time with its date: `Fri 20 Nov 17:00`, with the year if another could be meant and with
  /// seconds if they are not zero.
  public static func dated(
    _ moment: Instant, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let date = calendar.localDate(at: moment)
    let full = full(moment, in: calendar)
    let head = Self.full(date)
    return dated(date, today: calendar.localDate(at: now)) + full.dropFirst(head.count)
  }

  /// A date: `Fri 20 Nov`, with the year if another could be meant.
  public static func dated(_ date: LocalDate, today: LocalDate) -> String {
    let isNear =
      abs(date.dayNumber - today.dayNumber) <= YearlessDate.daysOnTheUsualSide
      && date.components.year == today.components.year
    return isNear ? dayAndMonth(date) : full(date)
  }

  /// A day of the week: `Wednesday`.
  public static func weekday(_ weekday: Weekday) -> String {
    CalendarWords.name(of: weekday)
  }

  /// A recurring day of the week: `Wednesdays`.
  public static func weekdays(_ weekday: Weekday) -> String {
    CalendarWords.name(of: weekday) + "s"
  }
}
