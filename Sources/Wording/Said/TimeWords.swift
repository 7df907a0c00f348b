public import WorkingTime

/// Wording of times, dates and deadlines, in the time zone of a calendar.
///
/// Full forms are read back by `When.read` as the same value.
public enum TimeWords {
  /// A time in full: `Fri 27 Nov 2026 14:00`, with seconds if they are not zero.
  ///
  /// A local time that the end of summer time repeats means the first of the two; the second has
  /// its UTC offset: `Sun 25 Oct 2026 01:30 GMT`, or if the offset is not zero, `02:30 UTC+01:00`.
  public static func full(_ moment: Instant, in calendar: WorkingCalendar) -> String {
    let date = calendar.localDate(at: moment)
    let time = calendar.localTime(at: moment)
    let said = full(date) + " " + clock(time)
    guard calendar.instant(on: date, at: time) != moment else { return said }
    let local = date.dayNumber * 86_400 + time.secondsFromMidnight
    return said + offset(seconds: local - moment.seconds)
  }

  /// A date in full: `Fri 27 Nov 2026`.
  public static func full(_ date: LocalDate) -> String {
    dayAndMonth(date) + " " + date.components.year.digits(4)
  }

  /// A deadline in full: `Fri 27 Nov 2026, end of day` or `Fri 27 Nov 2026 14:00`.
  public static func full(_ deadline: Deadline, in calendar: WorkingCalendar) -> String {
    switch deadline {
    case .at(let moment): full(moment, in: calendar)
    case .endOf(let date): full(date) + ", end of day"
    }
  }

  /// A time of day: `14:00`, with seconds if they are not zero.
  public static func clock(_ time: LocalTime) -> String {
    let minutes = time.hour.digits(2) + ":" + time.minute.digits(2)
    return time.second == 0 ? minutes : minutes + ":" + time.second.digits(2)
  }

  /// A date without its year: `Fri 27 Nov`.
  static func dayAndMonth(_ date: LocalDate) -> String {
    let (_, month, day) = date.components
    return "\(CalendarWords.short(date.weekday)) \(day) \(CalendarWords.shortMonth(month))"
  }

  private static func offset(seconds: Int) -> String {
    let minutes = Int(seconds.magnitude) / 60
    if minutes == 0 { return " GMT" }
    return (seconds < 0 ? " UTC-" : " UTC+") + (minutes / 60).digits(2) + ":"
      + (minutes % 60).digits(2)
  }
}
