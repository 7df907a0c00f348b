extension WorkingCalendar {
  /// A span later: elapsed time across clock changes too, working hours of which only open time
  /// counts, or working days, which are dates on which this calendar opens.
  ///
  /// Working hours and days are counted from `open(moment)`, which is also the answer to none of
  /// them. Hours that fill an opening period end when it closes. Days lead to the same local time
  /// of a later date, or to the next opening after it.
  public func add(_ span: Span, to moment: Instant) -> Instant {
    switch span.unit {
    case .minutes: moment.adding(seconds: span.amount * 60)
    case .hours: moment.adding(seconds: span.amount * 3600)
    case .workingHours: adding(workingSeconds: span.amount * 3600, to: moment)
    case .workingDays: adding(workingDays: span.amount, to: moment)
    }
  }

  private func adding(workingSeconds amount: Int, to moment: Instant) -> Instant {
    var openings = Openings(timetable, after: moment.seconds)
    var opening = openings.next()
    var from = max(opening.opens, moment.seconds)
    var left = amount
    while left > opening.closes - from {
      left -= opening.closes - from
      opening = openings.next()
      from = opening.opens
    }
    return Instant(seconds: from + left)
  }

  private func adding(workingDays amount: Int, to moment: Instant) -> Instant {
    let start = open(moment)
    guard amount > 0 else { return start }
    var days = DayReader(timetable, at: start.seconds)
    let wall = start.seconds + days.stretch.offset
    let firstDay = wall.flooredQuotient(by: 86_400)
    var day = firstDay
    var left = amount
    while left > 0 {
      day += 1
      if !days.openings(onDay: day).isEmpty { left -= 1 }
    }
    return open(Instant(seconds: zone.clock.second(atWall: wall + (day - firstDay) * 86_400)))
  }
}
