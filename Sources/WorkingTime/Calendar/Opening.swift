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

  /// True if there is none.
  var isEmpty: Bool { places.isEmpty && odd.isEmpty }
}
