import WorkingTime

/// Where a phrase is read: the moment, the place, and on which side a time is looked for.
struct Present {
  let now: Instant
  let calendar: WorkingCalendar
  let direction: WhenDirection
  /// The date on the wall.
  let today: LocalDate

  init(now: Instant, calendar: WorkingCalendar, _ direction: WhenDirection) {
    self.now = now
    self.calendar = calendar
    self.direction = direction
    today = calendar.localDate(at: now)
  }

  /// Of something that happened the latest that is not after a limit, else the earliest that is not
  /// before it; where none is on that side, the nearest to it.
  func chosen<Time: Comparable>(of times: [Time], beside limit: Time) -> Time? {
    direction == .past
      ? times.last { $0 <= limit } ?? times.first
      : times.first { $0 >= limit } ?? times.last
  }

  /// The date of a weekday in the week so many weeks after today's.
  func date(_ weekday: Weekday, weeksAfter weeks: Int) -> LocalDate {
    Period.monday(of: today).adding(days: 7 * weeks + weekday.rawValue)
  }

  /// The first date with an opening on or after a date.
  func openDate(from date: LocalDate) -> LocalDate {
    calendar.localDate(at: calendar.open(calendar.instant(on: date, at: .startOfDay)))
  }

  /// The last date with an opening before a date.
  func openDate(before date: LocalDate) -> LocalDate {
    (1...14).lazy.map { date.adding(days: -$0) }.first(where: calendar.opens(on:))
      ?? date.adding(days: -1)
  }
}

extension WorkingCalendar {
  /// Whether there is an opening on a date.
  func opens(on date: LocalDate) -> Bool {
    localDate(at: open(instant(on: date, at: .startOfDay))) == date
  }
}
