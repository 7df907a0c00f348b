import WorkingTime

/// A time of day as it was said, before it is known which half of the day is meant.
enum ClockTime: Hashable {
  /// A time that says all: `14:00`, `2pm`, `noon`.
  case exact(LocalTime)
  /// A time with its distance from universal time in seconds: `14:00Z`, `14:00+01:00`.
  case universal(LocalTime, offset: Int)
  /// An hour that may stand on either half of the day, so many minutes after twelve.
  case twelveHour(minutes: Int, Style)
  /// The midnight that begins or ends a day.
  case midnight

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
    case .exact(let time), .universal(let time, _):
      return part?.contains(time) ?? true ? [time] : []
    case .midnight:
      return part == nil ? [.startOfDay] : []
    case .twelveHour(let minutes, let style):
      let both = [minutes, minutes + 720].compactMap { LocalTime(secondsFromMidnight: $0 * 60) }
      if let part { return both.filter(part.contains).prefix(1).map(\.self) }
      switch (style, minutes) {
      case (.digits, 60..<420): return both
      case (_, 420...): return [both[0]]
      default: return [both[1]]
      }
    }
  }
}
