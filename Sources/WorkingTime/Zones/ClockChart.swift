/// A stretch of time through which the clocks of a zone stay one offset ahead of UTC.
struct ClockStretch: Sendable {
  /// Its first second, or an earlier one than is known to be in it.
  var start: Int
  /// The second after its last, or after the last that is known to be in it.
  var end: Int
  /// Seconds ahead of UTC.
  let offset: Int

  /// True if no clock changes on that day, at the midnight that ends it (where clocks go back then,
  /// its last hour comes twice), nor within the day before it: then every local time of it exists,
  /// exists once, and nothing of the day before was moved into it.
  @inline(__always)
  func isPlain(day: Int) -> Bool {
    let midnight = day * 86_400 - offset
    return start <= midnight - 86_400 && midnight + 86_400 < end
  }
}

/// The stretches of a zone about a part of its history, found once and then only read.
final class ClockChart: Sendable {
  /// In order, each beginning where the one before it ends.
  private let stretches: [ClockStretch]

  /// No zone in the tz database has gone back to an offset sooner than after four days (Freetown
  /// in September 1939), so that looking every third day misses no change.
  private static let step = 3 * 86_400

  /// Finds the stretches of a range of UTC seconds by asking for the offset.
  init(of range: Range<Int>, offset: (Int) -> Int) {
    var stretches: [ClockStretch] = []
    var start = range.lowerBound
    var current = offset(start)
    var looked = start
    while looked < range.upperBound {
      let next = min(looked + Self.step, range.upperBound)
      while offset(next) != current {
        // Halve down to the second of the change: at `before` it has not happened, at `after` it has.
        var before = looked
        var after = next
        while after - before > 1 {
          let middle = (before + after) / 2
          if offset(middle) == current { before = middle } else { after = middle }
        }
        stretches.append(ClockStretch(start: start, end: after, offset: current))
        start = after
        looked = after
        current = offset(after)
      }
      looked = next
    }
    stretches.append(ClockStretch(start: start, end: range.upperBound, offset: current))
    self.stretches = stretches
  }

  /// The stretch that a UTC second lies in.
  func stretch(at second: Int) -> ClockStretch {
    var index = 0
    while index < stretches.count - 1, second >= stretches[index].end { index += 1 }
    return stretches[index]
  }

  /// The UTC second at which local clocks show a time, which is counted in seconds from
  /// 1970-01-01T00:00 on that wall.
  ///
  /// A time that a change skips is moved forward by the gap, one that occurs twice means the first:
  /// both are when the clock would show it had it not been changed.
  func second(atWall wall: Int) -> Int {
    var index = 0
    while index < stretches.count - 1, wall >= stretches[index].end + stretches[index].offset {
      index += 1
    }
    let isSkipped = index > 0 && wall < stretches[index].start + stretches[index].offset
    return wall - stretches[isSkipped ? index - 1 : index].offset
  }
}
