public import WorkingTime

/// A time as a phrase was read.
public struct WhenReading: Hashable, Sendable {
  /// The time; of a stretch such as `10:00-11:00`, when it begins.
  public let deadline: Deadline
  /// When the stretch ends; nil where the phrase says one time.
  public let end: Instant?
  /// What the clocks do at that time, where it is not plain which moment is meant.
  public let clockChange: ClockChange?

  init(_ deadline: Deadline, end: Instant? = nil, clockChange: ClockChange? = nil) {
    self.deadline = deadline
    self.end = end
    self.clockChange = clockChange
  }
}

/// A local time that a change of the clocks skips or repeats.
public struct ClockChange: Hashable, Sendable {
  /// The change in one line, lower case and without a full stop.
  public let words: String

  /// Nil for a time that the clocks show once.
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
