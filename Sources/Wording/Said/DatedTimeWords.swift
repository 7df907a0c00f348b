public import WorkingTime

/// Times with their dates, for reckonings, in which `yesterday` and `Wed` would have to be worked out.
extension TimeWords {
  /// A moment with its date: `Fri 20 Nov 17:00`, with its year where another could be meant and its
  /// seconds where it has any.
  public static func dated(
    _ moment: Instant, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let date = calendar.localDate(at: moment)
    let full = full(moment, in: calendar)
    let head = Self.full(date)
    return dated(date, today: calendar.localDate(at: now)) + full.dropFirst(head.count)
  }

  /// A date: `Fri 20 Nov`, with its year where another could be meant.
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

  /// A day of the week as what recurs: `Wednesdays`.
  public static func weekdays(_ weekday: Weekday) -> String {
    CalendarWords.name(of: weekday) + "s"
  }
}
