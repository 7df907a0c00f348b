import Foundation
import Synchronization

/// The clocks of one time zone, fast to ask: Foundation is asked once for each year or so of its
/// history, when that is first needed, and the answer is kept.
///
/// To ask Foundation each time takes 200 ns, and to find the next opening takes 65.
final class ZoneClock: Sendable {
  private let timeZone: TimeZone
  private let charts: Mutex<[ClockChart?]>

  /// A chart spans two to this power of seconds, 388 days, so that finding it is one shift.
  private static let bits = 25
  /// 1900-01-01T00:00:00Z, before which clocks are taken to show what they showed then.
  private static let earliest = -2_208_988_800
  /// 2600-01-01T00:00:00Z, from which on the last 400 years repeat.
  ///
  /// That is exact for every rule that is made of months and weekdays, and no other reaches so far.
  private static let latest = 19_880_899_200
  /// 400 Gregorian years, a whole number of weeks.
  private static let cycle = 146_097 * 86_400
  /// The number of the chart in which `earliest` lies; with `latest` 658 charts on, 660 suffice.
  private static let firstChart = earliest >> bits
  /// The overlap of a chart with its neighbours, so that one chart answers for a local time,
  /// which differs from UTC by less than a day, and for the days on both sides.
  private static let margin = 4 * 86_400

  init(of timeZone: TimeZone) {
    self.timeZone = timeZone
    charts = Mutex(Array(repeating: nil, count: 660))
  }

  /// The stretch of even time that a UTC second lies in.
  func stretch(at second: Int) -> ClockStretch {
    let charted = Self.charted(second)
    var stretch = chart(at: charted).stretch(at: charted)
    stretch.start += second - charted
    stretch.end += second - charted
    return stretch
  }

  /// The UTC second at which local clocks show a time, as ``ClockChart`` computes it.
  func second(atWall wall: Int) -> Int {
    let charted = Self.charted(wall)
    return chart(at: charted).second(atWall: charted) + (wall - charted)
  }

  /// A charted second, of UTC or local time, that stands for this one.
  private static func charted(_ second: Int) -> Int {
    if second < earliest { return earliest }
    if second < latest { return second }
    return latest - cycle + (second - latest) % cycle
  }

  /// The chart of a charted second, drawn where nobody has needed it before.
  private func chart(at second: Int) -> ClockChart {
    let number = second >> Self.bits
    return charts.withLock { charts in
      if let chart = charts[number - Self.firstChart] { return chart }
      let chart = draw(number)
      charts[number - Self.firstChart] = chart
      return chart
    }
  }

  private func draw(_ number: Int) -> ClockChart {
    let start = number << Self.bits
    let end = (number + 1) << Self.bits
    return ClockChart(of: start - Self.margin..<end + Self.margin) { second in
      timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }
  }
}
