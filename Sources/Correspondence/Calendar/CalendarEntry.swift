import Domain
public import WorkingTime

/// The kinds of events in an agency's calendar.
public enum CalendarPart: String, CaseIterable, Hashable, Sendable {
  /// Interviews, including those that were called off.
  case interviews
  /// Our duties, at the time from which they are due.
  case duties
  /// The dates by which employers said that they would decide.
  case promises
  /// The last dates for candidates' answers to offers.
  case offers
}

/// An event of a calendar.
public struct CalendarEntry: Hashable, Sendable {
  /// The time of an event.
  enum Time: Hashable, Sendable {
    /// From one instant to another.
    case span(Instant, Instant)
    /// All of a day.
    case day(LocalDate)
  }

  let part: CalendarPart
  /// The unique identifier of the event, the same each time the calendar is written.
  let uid: String
  /// The number of times the event may have changed since it was first written.
  let sequence: Int
  /// The instant at which the event's content was last recorded.
  let stamp: Instant
  let time: Time
  let summary: String
  /// The details, one line each.
  let details: [String]
  /// Where it is held; empty for anything but an interview.
  var venue = Venue()
  /// True if it was called off.
  let isCancelled: Bool

  /// Returns the instant or the midnight at which it begins, in a calendar's zone.
  public func start(in calendar: WorkingCalendar) -> Instant {
    switch time {
    case .span(let start, _): start
    case .day(let date): calendar.instant(on: date, at: .startOfDay)
    }
  }
}
