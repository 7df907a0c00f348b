import WorkingTime

/// What a phrase says, part by part, before it is known which time is meant.
struct Phrase {
  /// A moment that says all: `now`, `2h ago`.
  var moment: Instant?
  /// The day.
  var day: Day?
  /// The weekday, where it is said beside a date.
  var weekday: Weekday?
  /// The time of day.
  var time: ClockTime?
  /// The time of day at which a stretch ends that begins at `time`.
  var end: ClockTime?
  /// How far the clock that shows the time is ahead of universal time, in seconds.
  var offset: Int?
  /// The date that the time of day would be if its point parted a day from a month: `1.12`.
  var dotted: YearlessDate?
  /// The morning, the afternoon or the evening.
  var part: PartOfDay?
  /// Whether it says that the end of the day is meant, as a date alone does too.
  var endsDay = false

  /// Reads a phrase that is said now, or one that is written down for anybody to read at any time:
  /// there, `tomorrow` and `2h ago` say nothing.
  ///
  /// - Parameter order: The order of three numbers; nil as people type them.
  init(_ cursor: TokenCursor, _ present: Present?, order: DateOrder?) throws(WhenError) {
    self = try PhraseReader(present: present, dates: DateReader(order: order)).read(cursor)
  }

  /// A phrase that says nothing yet.
  init() {}
}
