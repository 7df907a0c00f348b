public import WorkingTime

/// Wording of durations.
extension TimeWords {
  /// An elapsed time, rounded down: `25 min`, `1 h 30 min`, `47 h`, `2 d 3 h`.
  ///
  /// Minutes are shown below three hours, hours alone below two days.
  public static func elapsed(_ seconds: Int) -> String {
    let minutes = max(0, seconds) / 60
    let hours = minutes / 60
    switch hours {
    case 0: return "\(minutes) min"
    case 1..<3: return pair(hours, "h", minutes % 60, "min")
    case 3..<48: return "\(hours) h"
    default: return pair(hours / 24, "d", hours % 24, "h")
    }
  }

  /// A length of working time in hours and minutes, not days, since the working day differs between
  /// offices: `25 min`, `17 h`, `17 h 30 min`.
  public static func worked(minutes: Int) -> String {
    minutes < 60 ? "\(max(0, minutes)) min" : pair(minutes / 60, "h", minutes % 60, "min")
  }

  /// A number of working days: `2 working days`, or `less than a working day`.
  public static func workingDays(_ days: Int) -> String {
    days > 0 ? Grammar.count(days, "working day") : "less than a working day"
  }

  /// A span in words: `90 minutes`, `48 hours`, `4 working hours`, `1 working day`.
  public static func span(_ span: Span) -> String {
    let unit =
      switch span.unit {
      case .minutes: "minute"
      case .hours: "hour"
      case .workingHours: "working hour"
      case .workingDays: "working day"
      }
    return Grammar.count(span.amount, unit)
  }

  /// A description of how overdue something is: `2 working days overdue`, or
  /// `overdue since today 11:00` if it is less than one working day.
  public static func overdue(
    since late: Instant, now: Instant, in calendar: WorkingCalendar
  ) -> String {
    let days = wholeWorkingDays(from: late, to: now, in: calendar)
    return days > 0
      ? Grammar.count(days, "working day") + " overdue"
      : "overdue " + since(late, now: now, in: calendar)
  }

  private static func pair(_ more: Int, _ unit: String, _ less: Int, _ lesser: String) -> String {
    less == 0 ? "\(more) \(unit)" : "\(more) \(unit) \(less) \(lesser)"
  }

  /// Returns the most working days that can be added to one time without passing the other.
  private static func wholeWorkingDays(
    from start: Instant, to end: Instant, in calendar: WorkingCalendar
  ) -> Int {
    let opening = calendar.open(start)
    guard opening < end else { return 0 }
    let first = calendar.localDate(at: opening)
    let last = calendar.localDate(at: end)
    let opened = calendar.workingDays(after: first, through: last)
    // The last of them is complete only when its time of day is reached.
    guard opened > 0, let span = Span(opened, .workingDays) else { return 0 }
    return calendar.add(span, to: start) <= end ? opened : opened - 1
  }
}
