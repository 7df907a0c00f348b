public import WorkingTime

/// Short forms for lists: as much of a date as a reader needs on the day of reading.
extension TimeWords {
  /// A time for a list, to the minute: `today 14:00`, `yesterday 17:00`, `Wed 11:00` within the
  /// next six days, `Fri 20 Nov 17:00`, `Fri 21 Nov 2025 17:00`.
  public static func short(
    _ moment: Instant, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let day = day(calendar.localDate(at: moment), today: calendar.localDate(at: now))
    return day + " " + minutes(of: moment, in: calendar)
  }

  /// A deadline for a list; a date is shown without a time: `Fri 4 Dec`.
  public static func short(
    _ deadline: Deadline, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    switch deadline {
    case .at(let moment): short(moment, now: now, in: calendar)
    case .endOf(let date): day(date, today: calendar.localDate(at: now))
    }
  }

  /// A date for a list: `today`, `tomorrow`, `Wed`, `Fri 20 Nov`, `Fri 21 Nov 2025`.
  ///
  /// A bare weekday is in the future; the year is left out only if no other can be meant.
  public static func day(_ date: LocalDate, today: LocalDate) -> String {
    let distance = date.dayNumber - today.dayNumber
    switch distance {
    case -1: return "yesterday"
    case 0: return "today"
    case 1: return "tomorrow"
    case 2...6: return CalendarWords.short(date.weekday)
    default:
      let sameYear = date.components.year == today.components.year
      let isNear = abs(distance) <= YearlessDate.daysOnTheUsualSide
      return sameYear && isNear ? dayAndMonth(date) : full(date)
    }
  }

  /// The start of a state: `since today 09:00`, `since Wed 11:00` within the last six days,
  /// `since Fri 13 Nov 17:00`.
  public static func since(
    _ moment: Instant, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let date = calendar.localDate(at: moment)
    let distance = date.dayNumber - calendar.localDate(at: now).dayNumber
    guard (-6 ... -2).contains(distance) else {
      return "since " + short(moment, now: now, in: calendar)
    }
    return "since \(CalendarWords.short(date.weekday)) " + minutes(of: moment, in: calendar)
  }

  private static func minutes(of moment: Instant, in calendar: WorkingCalendar) -> String {
    String(clock(calendar.localTime(at: moment)).prefix(5))
  }
}
