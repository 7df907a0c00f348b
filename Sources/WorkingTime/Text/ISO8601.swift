extension LocalDate {
  /// Reads a date as ISO 8601 writes it, `2026-11-23`; nil for anything else.
  ///
  /// Years 0001 to 9999.
  public init?(iso8601 text: String) {
    var reader = FixedWidthReader(text)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  /// The date as ISO 8601 writes it: `2026-11-23`.
  public var iso8601: String {
    var writer = FixedWidthWriter(capacity: 10)
    writer.date(self)
    return writer.text
  }
}

extension LocalTime {
  /// Reads a time as ISO 8601 writes it, `09:00` or `09:00:30`, up to `24:00`; nil for anything
  /// else.
  public init?(iso8601 text: String) {
    var reader = FixedWidthReader(text)
    guard let seconds = reader.timeOfDay(mayOmitSeconds: true), reader.isAtEnd else { return nil }
    self.init(secondsFromMidnight: seconds)
  }

  /// The time as ISO 8601 writes it: `09:00`, with the seconds only where there are any.
  public var iso8601: String {
    var writer = FixedWidthWriter(capacity: 8)
    writer.timeOfDay(secondsFromMidnight, withSeconds: second != 0)
    return writer.text
  }
}

extension WorkingCalendar {
  /// The local time at a moment, to the minute: `2026-11-23 14:00`.
  public func dateAndMinute(at moment: Instant) -> String {
    var writer = FixedWidthWriter(capacity: 16)
    let (date, time) = zone.dateAndTime(at: moment)
    writer.date(date)
    writer.put(" ")
    writer.timeOfDay(time.secondsFromMidnight, withSeconds: false)
    return writer.text
  }
}

extension FixedWidthReader {
  /// Takes a date, `2026-11-23`.
  mutating func date() -> LocalDate? {
    guard let year = number(digits: 4), year > 0, take("-"), let month = number(digits: 2),
      take("-"), let day = number(digits: 2)
    else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  /// Takes a time of day, `09:00:30`, in seconds from midnight; 24:00:00 is one.
  mutating func timeOfDay(mayOmitSeconds: Bool = false) -> Int? {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2) else {
      return nil
    }
    guard take(":") else {
      guard mayOmitSeconds else { return nil }
      return LocalTime(hour: hour, minute: minute)?.secondsFromMidnight
    }
    guard let second = number(digits: 2) else { return nil }
    return LocalTime(hour: hour, minute: minute, second: second)?.secondsFromMidnight
  }
}

extension FixedWidthWriter {
  /// Writes a date, `2026-11-23`; a year before 1 gets a sign, one past 9999 more digits.
  mutating func date(_ date: LocalDate) {
    let (year, month, day) = date.components
    if year < 0 { put("-") }
    number(abs(year), width: 4)
    put("-")
    number(month, width: 2)
    put("-")
    number(day, width: 2)
  }

  /// Writes seconds from midnight as a time of day, `09:00` or `09:00:30`.
  mutating func timeOfDay(_ seconds: Int, withSeconds: Bool) {
    number(seconds / 3600, width: 2)
    put(":")
    number(seconds / 60 % 60, width: 2)
    guard withSeconds else { return }
    put(":")
    number(seconds % 60, width: 2)
  }
}
