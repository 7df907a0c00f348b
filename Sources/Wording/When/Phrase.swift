import WorkingTime

/// What a phrase says, part by part, before it is known which time is meant.
struct Phrase: Hashable {
  /// A moment that says all: `now`, `2h ago`.
  var moment: Instant?
  /// The day.
  var day: Day?
  /// The weekday, where it is said beside a date.
  var weekday: Weekday?
  /// The time of day.
  var time: ClockTime?
  /// The morning, the afternoon or the evening.
  var part: PartOfDay?
  /// Whether it says that the end of the day is meant, as a date alone does too.
  var endsDay = false

  /// Reads the parts, in whichever order they come, until nothing is left.
  init(_ cursor: TokenCursor, _ present: Present) throws(WhenError) {
    var cursor = cursor
    guard !cursor.isAtEnd else { throw .unreadable(phrase: cursor.phrase) }
    _ = cursor.take("by", "until", "till")
    while !cursor.isAtEnd {
      guard try readPart(&cursor, present) else { throw .unreadable(phrase: cursor.phrase) }
    }
  }

  /// Reads one part, each of which may come once; whether there was one.
  private mutating func readPart(
    _ cursor: inout TokenCursor, _ present: Present
  ) throws(WhenError) -> Bool {
    if part == nil, let read = PartOfDay.read(&cursor) {
      part = read
      return true
    }
    if day == nil, moment == nil, let found = try RelativeReader(present: present).read(&cursor) {
      switch found {
      case .moment(let read): moment = read
      case .date(let read): day = .date(read)
      }
      return true
    }
    if readNight(&cursor, present) { return true }
    if try readDay(&cursor, present) { return true }
    if readEndOfDay(&cursor) { return true }
    return try readTime(&cursor)
  }

  /// `tonight` and `last night`, which say the day and its part in one.
  private mutating func readNight(_ cursor: inout TokenCursor, _ present: Present) -> Bool {
    guard day == nil, part == nil else { return false }
    if cursor.take("tonight") {
      day = .date(present.today)
    } else if cursor.take(sequence: "last night") {
      day = .date(present.today.adding(days: -1))
    } else {
      return false
    }
    part = .evening
    return true
  }

  private mutating func readDay(
    _ cursor: inout TokenCursor, _ present: Present
  ) throws(WhenError) -> Bool {
    var ahead = cursor
    _ = ahead.take("on")
    var read = try DayReader(present: present).read(&ahead)
    if read == nil { read = try DateReader.read(&ahead) }
    guard let read else { return false }
    cursor = ahead
    switch (day, read) {
    case (nil, _):
      day = read
    case (.weekday?, .weekday):
      return false
    case (.weekday(let said)?, _) where weekday == nil:
      weekday = said
      day = read
    case (_, .weekday(let said)) where weekday == nil:
      weekday = said
    default:
      return false
    }
    return true
  }

  /// `end of day`, `close of business`; `end of` before a day that follows.
  private mutating func readEndOfDay(_ cursor: inout TokenCursor) -> Bool {
    guard !endsDay else { return false }
    let phrases = [
      "eod", "cob", "end of the day", "end of day", "end of business", "end of play",
      "close of business", "close of play",
    ]
    var ahead = cursor
    // `end of friday`: the day is read next, and has to be there.
    endsDay =
      phrases.contains { ahead.take(sequence: $0) }
      || (ahead.take(sequence: "end of") && !ahead.isAtEnd)
    if endsDay { cursor = ahead }
    return endsDay
  }

  private mutating func readTime(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    guard time == nil else { return false }
    var ahead = cursor
    // `at 5`, `this evening 7`, `9 in the morning`, `3 this afternoon`
    let isAnnounced = ahead.take("at")
    var beyond = ahead
    let isNumber = NumberWords.read(&beyond) != nil
    _ = beyond.take("this")
    let partFollows = PartOfDay.read(&beyond) != nil
    let bareHour = isAnnounced || part != nil || (isNumber && partFollows)
    guard let read = try ClockReader.read(&ahead, bareHour: bareHour) else { return false }
    cursor = ahead
    time = read
    return true
  }
}
