import WorkingTime

/// The parts of a phrase, before it is known which time is meant.
struct Phrase {
  /// A complete time: `now`, `2h ago`.
  var moment: Instant?
  /// The day.
  var day: Day?
  /// The weekday, if it is given next to a date.
  var weekday: Weekday?
  /// The time of day.
  var time: ClockTime?
  /// The end of a range that begins at `time`.
  var end: ClockTime?
  /// The UTC offset of the time, in seconds.
  var offset: Int?
  /// The date if the point in the time separates day and month: `1.12`.
  var dotted: YearlessDate?
  /// The morning, the afternoon or the evening.
  var part: PartOfDay?
  /// True if the phrase says `end of day`; a date alone means it too.
  var endsDay = false

  /// Reads a phrase.
  ///
  /// Without a present, for text that may be read at any time, relative words such as `tomorrow`
  /// and `2h ago` are not understood.
  ///
  /// - Parameter order: The order of three numbers; nil for typed phrases.
  init(_ cursor: TokenCursor, _ present: Present?, order: DateOrder?) throws(WhenError) {
    self = try PhraseReader(present: present, dates: DateReader(order: order)).read(cursor)
  }

  /// An empty phrase.
  init() {}
}
