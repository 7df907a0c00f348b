import Foundation

/// What a clock on a wall shows in every minute of some weeks, as Foundation's calendar says.
///
/// Moments are whole minutes since 1970 here, and nothing of the product's own is used.
struct Wall {
  /// What the wall shows in one minute.
  struct Face: Hashable {
    /// The date as a number: 20261125.
    let date: Int
    /// Sunday is 1.
    let weekday: Int
    /// Minutes since midnight, as the hands show it.
    let time: Int
  }

  /// All minutes.
  let minutes: Range<Int>
  private let faces: [Face]
  /// The first minute of each date.
  private var firsts: [Int: Int] = [:]

  init(_ zone: TimeZone, from first: Int, days: Int) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone
    minutes = first..<first + days * 1440
    faces = minutes.map { minute in
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday, .hour, .minute],
        from: Date(timeIntervalSince1970: Double(minute) * 60))
      return Face(
        date: (parts.year ?? 0) * 10_000 + (parts.month ?? 0) * 100 + (parts.day ?? 0),
        weekday: parts.weekday ?? 0, time: (parts.hour ?? 0) * 60 + (parts.minute ?? 0))
    }
    for minute in minutes.reversed() { firsts[faces[minute - first].date] = minute }
  }

  /// What the wall shows in a minute.
  func face(_ minute: Int) -> Face {
    faces[minute - minutes.lowerBound]
  }

  /// The minutes of a date; nil where it is none of these.
  func minutes(of date: Int) -> Range<Int>? {
    guard var minute = firsts[date] else { return nil }
    let first = minute
    while minutes.contains(minute), face(minute).date == date { minute += 1 }
    return first..<minute
  }
}
