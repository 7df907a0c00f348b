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
    let clock = [time.hour, time.minute, time.second].map { digits($0, 2) }
      .joined(separator: ":")
    let weekday = CalendarWords.short(date.weekday)
    return "\(weekday), \(day) \(CalendarWords.shortMonth(month)) \(digits(year, 4)) \(clock) "
      + offset((local - moment.seconds) / 60)
  }

  private static func offset(_ minutes: Int) -> String {
    let ahead = Int(minutes.magnitude)
    return (minutes < 0 ? "-" : "+") + digits(ahead / 60, 2) + digits(ahead % 60, 2)
  }
}

/// Returns a number zero-padded to a number of digits.
func digits(_ number: Int, _ count: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, count - text.count)) + text
}
