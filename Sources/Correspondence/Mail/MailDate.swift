import Wording
import WorkingTime

/// An instant as the head of a message writes it (RFC 5322, section 3.3).
enum MailDate {
  /// Returns `Thu, 26 Nov 2026 09:05:00 +0000`, in a calendar's zone.
  static func text(_ moment: Instant, in calendar: WorkingCalendar) -> String {
    let date = calendar.localDate(at: moment)
    let time = calendar.localTime(at: moment)
    let (year, month, day) = date.components
    let local = date.dayNumber * 86_400 + time.secondsFromMidnight
    let clock = [time.hour, time.minute, time.second].map { $0.digits(2) }
      .joined(separator: ":")
    let weekday = CalendarWords.short(date.weekday)
    return "\(weekday), \(day) \(CalendarWords.shortMonth(month)) \(year.digits(4)) \(clock) "
      + offset((local - moment.seconds) / 60)
  }

  private static func offset(_ minutes: Int) -> String {
    let ahead = Int(minutes.magnitude)
    return (minutes < 0 ? "-" : "+") + (ahead / 60).digits(2) + (ahead % 60).digits(2)
  }
}
