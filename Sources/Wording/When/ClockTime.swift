import WorkingTime

/// A time of day as typed, before it is known whether morning or afternoon is meant.
enum ClockTime: Hashable {
  /// An unambiguous time: `14:00`, `2pm`, `noon`.
  case exact(LocalTime)
  /// A time that may be am or pm, in seconds after twelve.
  case twelveHour(seconds: Int, Style)
  /// The midnight at the beginning or the end of a day.
  case midnight
  /// The opening time of the office: `first thing`.
  case opening

  /// The form in which a twelve-hour time was written.
  enum Style: Hashable {
    /// `half five`, `5 o'clock`, `at 5`: not said of the small hours.
    case spoken
    /// `9.30`: as likely the 24-hour clock.
    case digits
  }

  /// Returns the possible times of day; empty if it contradicts the part of the day.
  ///
  /// Spoken times lie between 07:00 and 18:59. Digits are read on the 24-hour clock, except `1:00`
  /// to `6:59`, which an office more often means in the afternoon: both times are returned.
  func times(in part: PartOfDay?) -> [LocalTime] {
    switch self {
    case .exact(let time):
      return part?.contains(time) ?? true ? [time] : []
    case .midnight:
      return part == nil ? [.startOfDay] : []
    case .opening:
      return [LocalTime(hour: 9) ?? .startOfDay]
    case .twelveHour(let seconds, let style):
      if let part { return bothHalves.filter(part.contains).prefix(1).map(\.self) }
      switch (style, seconds) {
      case (.digits, 3600..<25_200): return bothHalves
      case (_, 25_200...): return [bothHalves[0]]
      default: return [bothHalves[1]]
      }
    }
  }

  /// Returns the possible times of day as the start of a range with this end: `10` of `10-11am`.
  func times(in part: PartOfDay?, before end: ClockTime) -> [LocalTime] {
    guard case .twelveHour = self, case .exact(let end) = end, part == nil else {
      return times(in: part)
    }
    return bothHalves.last { $0 < end }.map { [$0] } ?? []
  }

  /// Returns the first possible time of day after another.
  func time(after start: LocalTime) -> LocalTime? {
    let times: [LocalTime] =
      switch self {
      case .exact(let time): [time]
      case .midnight: [.endOfDay]
      case .opening: []
      // `11:30-11:00` does not last into the night.
      case .twelveHour(let seconds, .digits) where seconds >= 25_200 && start.hour < 12:
        [bothHalves[0]]
      case .twelveHour: bothHalves
      }
    return times.first { $0 > start }
  }

  private var bothHalves: [LocalTime] {
    guard case .twelveHour(let seconds, _) = self else { return [] }
    return [seconds, seconds + 43_200].compactMap { LocalTime(secondsFromMidnight: $0) }
  }
}
