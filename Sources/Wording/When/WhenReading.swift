public import WorkingTime

/// A time as a phrase was read.
public struct WhenReading: Hashable, Sendable {
  /// The time; for a range such as `10:00-11:00`, its start.
  public let deadline: Deadline
  /// The end of the range; nil if the phrase gives one time.
  public let end: Instant?
  /// The clock change at that time, if it makes the local time ambiguous or skipped.
  public let clockChange: ClockChange?

  init(_ deadline: Deadline, end: Instant? = nil, clockChange: ClockChange? = nil) {
    self.deadline = deadline
    self.end = end
    self.clockChange = clockChange
  }
}

/// A local time that a clock change skips or repeats.
public struct ClockChange: Hashable, Sendable {
  /// The change in one line, in lowercase and without a full stop.
  public let words: String

  /// Creates the change; nil for a local time that occurs once.
  init?(on date: LocalDate, at time: LocalTime, in calendar: WorkingCalendar) {
    guard time < .endOfDay else { return nil }
    let moment = calendar.instant(on: date, at: time)
    let said = "\(TimeWords.clock(time)) on \(TimeWords.full(date))"
    guard calendar.localTime(at: moment) == time else {
      let taken = TimeWords.clock(calendar.localTime(at: moment))
      words = "the clocks go forward and skip \(said): taken as \(taken)"
      return
    }
    let isTwice = [1800, 3600, 7200].contains { seconds in
      let later = moment.adding(seconds: seconds)
      return calendar.localTime(at: later) == time && calendar.localDate(at: later) == date
    }
    guard isTwice else { return nil }
    words = "the clocks go back and show \(said) twice: the first is meant, unless a zone is added"
  }
}
