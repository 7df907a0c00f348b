/// A time of day on a wall clock, to the second; 24:00 is the midnight that ends the day.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Seconds since the midnight that begins the day, 0 to 86,400.
  public let secondsFromMidnight: Int

  /// The midnight that begins the day.
  public static let startOfDay = LocalTime(sinceMidnight: 0)
  /// The midnight that ends the day.
  public static let endOfDay = LocalTime(sinceMidnight: 86_400)

  /// The time that many seconds after midnight; nil outside 0 to 86,400.
  public init?(secondsFromMidnight: Int) {
    guard (0...86_400).contains(secondsFromMidnight) else { return nil }
    self.secondsFromMidnight = secondsFromMidnight
  }

  /// The time of an hour, a minute and a second; nil where no clock shows it.
  public init?(hour: Int, minute: Int = 0, second: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.init(secondsFromMidnight: hour * 3600 + minute * 60 + second)
  }

  /// The time that many seconds after midnight, for a caller that knows them to be 0 to 86,400.
  init(sinceMidnight seconds: Int) {
    secondsFromMidnight = seconds
  }

  /// The hour, 0 to 24.
  public var hour: Int { secondsFromMidnight / 3600 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { secondsFromMidnight / 60 % 60 }
  /// The second of the minute, 0 to 59.
  public var second: Int { secondsFromMidnight % 60 }

  /// True if the left time is before the right one on the same day.
  public static func < (left: LocalTime, right: LocalTime) -> Bool {
    left.secondsFromMidnight < right.secondsFromMidnight
  }
}
