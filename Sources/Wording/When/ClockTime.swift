import WorkingTime

/// A time of day as it was said, before it is known which half of the day is meant.
enum ClockTime: Hashable {
  /// A time that says all: `14:00`, `2pm`, `noon`.
  case exact(LocalTime)
  /// A time that may stand on either half of the day, so many seconds after twelve.
  case twelveHour(seconds: Int, Style)
  /// The midnight that begins or ends a day.
  case midnight
  /// When the office opens: `first thing`.
  case opening

  /// How a time of twelve hours was put.
  enum Style: Hashable {
    /// `half five`, `5 o'clock`, `at 5`: nobody says so of the small hours.
    case spoken
    /// `9.30`: as likely the 24-hour clock.
    case digits
  }

  /// The times of day that it can be, none where it contradicts the part of the day.
  ///
  /// Spoken times lie between 07:00 and 18:59. Digits are the 24-hour clock, but for `1:00` to
  /// `6:59`, which an office more often means of the afternoon: there, both are given.
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

  /// The times of day that it can be as the beginning of a stretch that ends so: `10` of `10-11am`.
  func times(in part: PartOfDay?, before end: ClockTime) -> [LocalTime] {
    guard case .twelveHour = self, case .exact(let end) = end, part == nil else {
      return times(in: part)
    }
    return bothHalves.last { $0 < end }.map { [$0] } ?? []
  }

  /// The first time of day after another that it can be.
  func time(after start: LocalTime) -> LocalTime? {
    let times: [LocalTime] =
      switch self {
      case .exact(let time): [time]
      case .midnight: [.endOfDay]
      case .opening: []
      // `11:30-11:00` does not last until the night.
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
