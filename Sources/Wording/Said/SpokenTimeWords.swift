public import WorkingTime

/// Times as spoken on the telephone: short for a listener now, in full if `now` is nil, since they
/// may then be read out at any time.
extension TimeWords {
  /// A date: `today`, `tomorrow`, `Friday` within the next six days, `Friday 4 December`.
  public static func spoken(
    _ date: LocalDate, now: Instant?, in calendar: WorkingCalendar
  ) -> String {
    switch daysAhead(date, now, calendar) {
    case -1: "yesterday"
    case 0: "today"
    case 1: "tomorrow"
    case 2...6: CalendarWords.name(of: date.weekday)
    default: spokenInFull(date)
    }
  }

  /// A time: `today at 14:00`, `Friday at 14:00`.
  public static func spoken(
    _ moment: Instant, now: Instant?, in calendar: WorkingCalendar
  ) -> String {
    spoken(calendar.localDate(at: moment), now: now, in: calendar) + " at "
      + clock(calendar.localTime(at: moment))
  }

  /// An approximate time in the future: `this afternoon`, `tomorrow morning`, `on Monday morning`,
  /// `on the morning of Friday 4 December`.
  public static func spokenPart(
    of moment: Instant, now: Instant?, in calendar: WorkingCalendar
  ) -> String {
    let date = calendar.localDate(at: moment)
    let part =
      switch calendar.localTime(at: moment).hour {
      case ..<12: "morning"
      case 12..<18: "afternoon"
      default: "evening"
      }
    return switch daysAhead(date, now, calendar) {
    case 0: "this \(part)"
    case 1: "tomorrow \(part)"
    case 2...6: "on \(CalendarWords.name(of: date.weekday)) \(part)"
    default: "on the \(part) of \(spokenInFull(date))"
    }
  }

  /// A day in the past: `today`, `yesterday`, `on Friday` within the last six days,
  /// `on Friday 20 November`.
  public static func spokenDay(
    of moment: Instant, now: Instant?, in calendar: WorkingCalendar
  ) -> String {
    let date = calendar.localDate(at: moment)
    return switch daysAhead(date, now, calendar) {
    case -1: "yesterday"
    case 0: "today"
    case -6 ..< -1: "on " + CalendarWords.name(of: date.weekday)
    default: "on " + spokenInFull(date)
    }
  }

  /// Returns the number of days from today to a date; `Int.max` if there is no today.
  private static func daysAhead(
    _ date: LocalDate, _ now: Instant?, _ calendar: WorkingCalendar
  ) -> Int {
    now.map { date.dayNumber - calendar.localDate(at: $0).dayNumber } ?? .max
  }

  private static func spokenInFull(_ date: LocalDate) -> String {
    let (_, month, day) = date.components
    let name = CalendarWords.months[min(max(month, 1), 12) - 1]
    return "\(CalendarWords.name(of: date.weekday)) \(day) \(name)"
  }
}
