extension WorkingCalendar {
  /// The first moment, not before this one, inside an opening period.
  public func open(_ moment: Instant) -> Instant {
    var openings = Openings(timetable, after: moment.seconds)
    return Instant(seconds: max(openings.next().opens, moment.seconds))
  }

  /// The start of the last opening period that begins at or before the moment.
  public func lastOpening(notAfter moment: Instant) -> Instant {
    var days = DayReader(timetable, at: moment.seconds)
    var day = (moment.seconds + days.stretch.offset).flooredQuotient(by: 86_400)
    while true {
      let openings = timetable.starts(of: days.openings(onDay: day))
      if let last = openings.last(where: { $0 <= moment.seconds }) { return Instant(seconds: last) }
      day -= 1
    }
  }

  /// True if the moment lies inside an opening period.
  public func isOpen(at moment: Instant) -> Bool {
    open(moment) == moment
  }

  /// The open time between two moments, in seconds; 0 where the second isn't later.
  public func workingSeconds(from start: Instant, to end: Instant) -> Int {
    guard start < end else { return 0 }
    var openings = Openings(timetable, after: start.seconds)
    var opening = openings.next()
    var sum = 0
    while opening.opens < end.seconds {
      sum += min(opening.closes, end.seconds) - max(opening.opens, start.seconds)
      opening = openings.next()
    }
    return sum
  }

  /// The number of working days after the first date, up to and including the last; 0 where the last
  /// isn't later.
  public func workingDays(after first: LocalDate, through last: LocalDate) -> Int {
    guard first < last else { return 0 }
    var days = DayReader(timetable, at: first.dayNumber * 86_400)
    var count = 0
    for day in (first.dayNumber + 1)...last.dayNumber where !days.openings(onDay: day).isEmpty {
      count += 1
    }
    return count
  }

  /// The end of a deadline: a moment itself, a date when this calendar closes for the last time
  /// on it, or at the midnight that ends it where it does not open that day.
  public func end(of deadline: Deadline) -> Instant {
    switch deadline {
    case .at(let moment):
      return moment
    case .endOf(let date):
      let midnight = zone.instant(on: date, at: .endOfDay)
      var days = DayReader(timetable, at: midnight.seconds)
      let closes = timetable.lastClosing(in: days.openings(onDay: date.dayNumber))
      return closes.map(Instant.init(seconds:)) ?? midnight
    }
  }
}

extension WorkingCalendar {
  /// The date on the wall there and then.
  public func localDate(at moment: Instant) -> LocalDate { zone.localDate(at: moment) }

  /// The time on the wall there and then.
  public func localTime(at moment: Instant) -> LocalTime { zone.localTime(at: moment) }

  /// The moment at which a clock there shows that time on that date; a time that a clock change
  /// skips is moved forward by the gap, one that occurs twice means the first.
  public func instant(on date: LocalDate, at time: LocalTime) -> Instant {
    zone.instant(on: date, at: time)
  }
}

extension Timetable {
  /// The starts of a day's openings.
  fileprivate func starts(of openings: DayOpenings) -> [Int] {
    periods[openings.places].map { openings.midnight + $0.opens.secondsFromMidnight }
      + openings.odd.map(\.opens)
  }

  /// The close of a day's last opening; nil where it has none.
  fileprivate func lastClosing(in openings: DayOpenings) -> Int? {
    if let last = openings.odd.last { return last.closes }
    return periods[openings.places].last.map { openings.midnight + $0.closes.secondsFromMidnight }
  }
}
