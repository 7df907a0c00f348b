import WorkingTime

/// The context of a phrase: the current time, the calendar, and the direction of the search.
struct Present {
  let now: Instant
  let calendar: WorkingCalendar
  let direction: WhenDirection
  /// The local date.
  let today: LocalDate

  init(now: Instant, calendar: WorkingCalendar, _ direction: WhenDirection) {
    self.now = now
    self.calendar = calendar
    self.direction = direction
    today = calendar.localDate(at: now)
  }

  /// Returns the latest time not after a limit for the past, else the earliest not before it; if
  /// none is on that side, the nearest to the limit.
  func chosen<Time: Comparable>(of times: [Time], beside limit: Time) -> Time? {
    direction == .past
      ? times.last { $0 <= limit } ?? times.first
      : times.first { $0 >= limit } ?? times.last
  }

  /// Returns the date of a weekday in the week this many weeks after today's.
  func date(_ weekday: Weekday, weeksAfter weeks: Int) -> LocalDate {
    Period.monday(of: today).adding(days: 7 * weeks + weekday.rawValue)
  }

  /// Returns the first open date on or after a date.
  func openDate(from date: LocalDate) -> LocalDate {
    calendar.localDate(at: calendar.open(calendar.instant(on: date, at: .startOfDay)))
  }

  /// Returns the last open date before a date.
  func openDate(before date: LocalDate) -> LocalDate {
    (1...14).lazy.map { date.adding(days: -$0) }.first(where: calendar.opens(on:))
      ?? date.adding(days: -1)
  }
}

extension WorkingCalendar {
  /// True if the office opens on a date.
  func opens(on date: LocalDate) -> Bool {
    localDate(at: open(instant(on: date, at: .startOfDay))) == date
  }
}
