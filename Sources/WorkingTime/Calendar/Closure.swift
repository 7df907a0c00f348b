/// A date on which an office is closed though the weekday has hours.
public struct ClosedDate: Hashable, Sendable {
  /// The date.
  public let date: LocalDate
  /// The name of the holiday or office closure.
  public let name: String?

  /// A closed date, with a name where it has one.
  public init(_ date: LocalDate, name: String? = nil) {
    self.date = date
    self.name = name
  }
}

/// A date on which a calendar does not open, and why.
public struct Closure: Hashable, Sendable {
  /// A reason why a date is closed.
  public enum Reason: Hashable, Sendable {
    /// It is a Saturday or Sunday without hours.
    case weekend
    /// It is another weekday without hours.
    case notAWorkingDay
    /// It is one of the calendar's closed dates; with its name where it has one.
    case closed(String?)
    /// It is a bank holiday of that name.
    case bankHoliday(String)
    /// A clock change skips all of its hours.
    case clockChange
  }

  /// The date.
  public let date: LocalDate
  /// The reason why it is closed.
  public let reason: Reason

  /// A closed date with its reason.
  public init(date: LocalDate, reason: Reason) {
    self.date = date
    self.reason = reason
  }
}

extension WorkingCalendar {
  /// The dates between two moments on which it does not open, oldest first, each with its reason.
  ///
  /// A date counts where any part of it lies between the two; nothing does where the second is not
  /// the later. So `closures(from: t, to: open(t))` is what the opening was put off by.
  public func closures(from start: Instant, to end: Instant) -> [Closure] {
    guard start < end else { return [] }
    let first = localDate(at: start).dayNumber
    let last = localDate(at: end.adding(seconds: -1)).dayNumber
    guard first <= last else { return [] }
    var days = DayReader(timetable, at: start.seconds)
    return (first...last).compactMap { day in
      guard days.openings(onDay: day).isEmpty else { return nil }
      return Closure(date: LocalDate(dayNumber: day), reason: timetable.closureReason(onDay: day))
    }
  }
}

extension Timetable {
  /// The reason why a day doesn't open; a known name says more than the weekday.
  fileprivate func closureReason(onDay day: Int) -> Closure.Reason {
    let date = LocalDate(dayNumber: day)
    if let closed = closedDate(onDay: day) { return .closed(closed.name) }
    if let division, let holiday = holidays.holiday(in: division, on: date) {
      return .bankHoliday(holiday.name)
    }
    guard periods(on: date.weekday.rawValue).isEmpty else { return .clockChange }
    return date.isWeekend ? .weekend : .notAWorkingDay
  }
}
