import WorkingTime

/// A range of times of day as typed: `10:00-11:00`, `10-11am`, `from 10:30 to 11:30`,
/// `between 2 and 3`.
struct ClockRange: Hashable {
  let start: ClockTime
  let end: ClockTime

  /// Reads the range that comes next; nil if absent.
  static func read(
    _ cursor: inout TokenCursor, isAnnounced: Bool
  ) throws(WhenError) -> ClockRange? {
    var ahead = cursor
    let isFrom = ahead.take("from")
    let isBetween = !isFrom && ahead.take("between")
    _ = ahead.take("at")
    let bareStart = ahead.bareHour
    guard let start = time(&ahead) else { return nil }
    let isTo = ahead.take("to")
    let isParted =
      isTo || ahead.take(mark: "-", loose: true) || ahead.take("till", "until")
      || (isBetween && ahead.take("and"))
    guard isParted else { return nil }
    let bareEnd = ahead.bareHour
    guard let end = time(&ahead) else { return nil }
    let range = ClockRange(start: start, end: end)
    if !isFrom, !isBetween, !(isAnnounced && !isTo), let number = bareStart {
      // `20 to 5` is a time, and so is `10 to 5`; no appointment lasts from 10 to 5.
      let isMinutes = isTo && number.isMultiple(of: 5)
      guard !isMinutes || number <= 10 else { return nil }
      guard (bareEnd == nil && !isMinutes) || range.isShort(isMinutes ? 3 : 9) else { return nil }
    }
    cursor = ahead
    return range
  }

  /// Reads a time; `20 past 4` begins with its minutes, `half nine` and `9` do not.
  private static func time(_ cursor: inout TokenCursor) -> ClockTime? {
    var ahead = cursor
    let read =
      cursor.nextIsDigits
      ? try? ClockReader.number(&ahead, bareHour: true)
      : try? ClockReader.read(&ahead, bareHour: true)
    guard let read else { return nil }
    cursor = ahead
    return read
  }

  /// True if the range ends within this many hours.
  private func isShort(_ hours: Int) -> Bool {
    guard let first = start.times(in: nil, before: end).last, let last = end.time(after: first)
    else { return false }
    return last.secondsFromMidnight - first.secondsFromMidnight <= hours * 3600
  }
}

extension TokenCursor {
  /// The next number of one or two digits, if nothing makes it a time of day.
  fileprivate var bareHour: Int? {
    var ahead = self
    guard let number = ahead.number(digits: 1...2), !ahead.take(mark: ":", loose: true),
      !ahead.take(mark: "."), !ahead.take("am", "pm", "h", "hrs", "oclock")
    else { return nil }
    return number
  }
}
