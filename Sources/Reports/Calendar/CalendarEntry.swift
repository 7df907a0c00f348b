public import WorkingTime

/// What an agency's calendar has events for.
public enum CalendarPart: String, CaseIterable, Hashable, Sendable {
  /// Interviews, those that were cancelled among them.
  case interviews
  /// What we are to do, at the time from which it is to be done.
  case duties
  /// When employers said that they would decide.
  case promises
}

/// An event of a calendar.
public struct CalendarEntry: Hashable, Sendable {
  /// When it is.
  enum Time: Hashable, Sendable {
    /// From a moment until another.
    case span(Instant, Instant)
    /// All of a day.
    case day(LocalDate)
  }

  let part: CalendarPart
  /// What tells it from every other event; the same each time the calendar is written.
  let uid: String
  /// How often what it says may have changed since it was first written.
  let sequence: Int
  /// When what it says was recorded last.
  let stamp: Instant
  let time: Time
  let summary: String
  /// More about it, a line each.
  let details: [String]
  /// Whether it was called off.
  let isCancelled: Bool

  /// The moment or the midnight at which it begins, in a calendar's zone.
  public func start(in calendar: WorkingCalendar) -> Instant {
    switch time {
    case .span(let start, _): start
    case .day(let date): calendar.instant(on: date, at: .startOfDay)
    }
  }
}
