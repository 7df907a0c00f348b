/// Reads the openings of one day after another, and remembers the stretch of even time it is in, so
/// that the zone is asked about twice a year.
struct DayReader {
  let timetable: Timetable
  private(set) var stretch: ClockStretch

  init(_ timetable: Timetable, at second: Int) {
    self.timetable = timetable
    stretch = timetable.zone.clock.stretch(at: second)
  }

  /// The openings of a day, which does not open where there are none.
  @inline(__always)
  mutating func openings(onDay day: Int) -> DayOpenings {
    let places = timetable.periods(onDay: day)
    if places.isEmpty || isPlain(day) {
      return DayOpenings(places: places, midnight: day * 86_400 - stretch.offset, odd: [])
    }
    let odd = timetable.openings(onOddDay: day, places)
    return DayOpenings(places: 0..<0, midnight: day * 86_400 - stretch.offset, odd: odd)
  }

  private mutating func isPlain(_ day: Int) -> Bool {
    if stretch.isPlain(day: day) { return true }
    stretch = timetable.zone.clock.stretch(at: day * 86_400 - stretch.offset)
    return stretch.isPlain(day: day)
  }
}

extension Timetable {
  /// The openings of a day about which a clock changes.
  ///
  /// Both edges of a period are local times turned into moments. What a change moves past the
  /// midnight that ends the day is lost, since it would lie on another date; so is a period of
  /// which nothing is left.
  func openings(onOddDay day: Int, _ places: Range<Int>) -> [Opening] {
    let clock = zone.clock
    let midnight = clock.second(atWall: day * 86_400)
    let nextMidnight = clock.second(atWall: (day + 1) * 86_400)
    let moved = periods[places].map { period in
      Opening(
        opens: max(
          clock.second(atWall: day * 86_400 + period.opens.secondsFromMidnight), midnight),
        closes: min(
          clock.second(atWall: day * 86_400 + period.closes.secondsFromMidnight), nextMidnight))
    }
    // A period that was moved forward whole may now overlap a later one, or stand behind it.
    var openings: [Opening] = []
    for opening in moved.filter({ $0.opens < $0.closes }).sorted(by: { $0.opens < $1.opens }) {
      if let last = openings.last, opening.opens <= last.closes {
        openings[openings.count - 1] = Opening(
          opens: last.opens, closes: max(last.closes, opening.closes))
      } else {
        openings.append(opening)
      }
    }
    return openings
  }
}
