/// A point in time in UTC, to the second, as the journal, the policy and every list count it.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int

  /// The moment that many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// True if the left moment is before the right one.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.seconds < right.seconds
  }

  /// The moment that many seconds later, across clock changes too.
  public func adding(seconds: Int) -> Instant {
    Instant(seconds: self.seconds + seconds)
  }

  /// The seconds from another moment to this one; negative where this one is the earlier.
  public func seconds(since other: Instant) -> Int {
    seconds - other.seconds
  }
}

extension Int {
  /// The quotient rounded towards negative infinity, as days are counted from seconds before 1970.
  @inline(__always)
  func flooredQuotient(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

/// A deadline: a date, which ends when business ends, or a moment.
public enum Deadline: Hashable, Sendable {
  /// By a date; the calendar that it is read in says when that date's business ends.
  case endOf(LocalDate)
  /// By a moment, at which it ends.
  case at(Instant)
}
