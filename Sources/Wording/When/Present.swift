import WorkingTime

/// The moment that a phrase is read at, and where.
struct Present {
  let now: Instant
  let calendar: WorkingCalendar
  /// The date on the wall.
  let today: LocalDate

  init(now: Instant, calendar: WorkingCalendar) {
    self.now = now
    self.calendar = calendar
    today = calendar.localDate(at: now)
  }
}

extension WorkingCalendar {
  /// Whether there is an opening on a date.
  func opens(on date: LocalDate) -> Bool {
    localDate(at: open(instant(on: date, at: .startOfDay))) == date
  }
}
