/// The openings of a calendar in order from a moment on.
///
/// There is always another one: a calendar that stops opening cannot be set.
struct Openings {
  private var days: DayReader
  private let moment: Int
  private var day: Int
  private var today: DayOpenings
  private var taken = 0

  /// Those that close after that UTC second.
  init(_ timetable: Timetable, after moment: Int) {
    self.moment = moment
    days = DayReader(timetable, at: moment)
    day = (moment + days.stretch.offset).flooredQuotient(by: 86_400)
    // About a clock change the date on the wall may be one ahead of the day that still runs.
    if !days.stretch.isPlain(day: day) { day -= 1 }
    today = days.openings(onDay: day)
  }

  /// The next opening that closes after the moment.
  mutating func next() -> Opening {
    while true {
      while let opening = nextOfToday() {
        if opening.closes > moment { return opening }
      }
      day += 1
      taken = 0
      today = days.openings(onDay: day)
    }
  }

  private mutating func nextOfToday() -> Opening? {
    defer { taken += 1 }
    if taken < today.places.count {
      let period = days.timetable.periods[today.places.lowerBound + taken]
      return Opening(
        opens: today.midnight + period.opens.secondsFromMidnight,
        closes: today.midnight + period.closes.secondsFromMidnight)
    }
    return taken < today.odd.count ? today.odd[taken] : nil
  }
}

/// A stretch of time through which a calendar is open, in UTC seconds.
struct Opening: Hashable {
  let opens: Int
  let closes: Int
}

/// The openings of one day; of a day on which it does not open there are none.
struct DayOpenings {
  /// The places in the timetable of the periods that hold as they are written.
  let places: Range<Int>
  /// The second at which their day begins.
  let midnight: Int
  /// The openings of a day about which a clock changes, in place of those.
  let odd: [Opening]

  /// True if there are none.
  var isEmpty: Bool { places.isEmpty && odd.isEmpty }
}
