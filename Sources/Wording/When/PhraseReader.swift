import WorkingTime

/// Reads the parts of a phrase, in any order, until nothing is left.
struct PhraseReader {
  let present: Present?
  let dates: DateReader
  private var said = Phrase()

  init(present: Present?, dates: DateReader) {
    self.present = present
    self.dates = dates
  }

  func read(_ cursor: TokenCursor) throws(WhenError) -> Phrase {
    var reader = self
    var cursor = cursor
    guard !cursor.isAtEnd else { throw .unreadable(phrase: cursor.phrase) }
    if present != nil {
      _ =
        cursor.take(sequence: "no later than") || cursor.take(sequence: "on or before")
        || cursor.take("by", "until", "till", "towards")
    }
    var isFirst = true
    while !cursor.isAtEnd {
      // `30/11/2026 - 14:00`
      if !isFirst { _ = cursor.take(mark: "-", loose: true) }
      guard try reader.readPart(&cursor) else { throw .unreadable(phrase: cursor.phrase) }
      isFirst = false
    }
    return reader.said
  }

  /// Reads one part, each of which may occur once; returns false if there are none.
  private mutating func readPart(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    if said.part == nil, let read = PartOfDay.read(&cursor) {
      said.part = read
      return true
    }
    if try readInstant(&cursor) { return true }
    if try readCount(&cursor) { return true }
    if readSameTime(&cursor) { return true }
    if readNight(&cursor) { return true }
    if try readDay(&cursor) { return true }
    if readEndOfDay(&cursor) { return true }
    if try readTime(&cursor) { return true }
    return readEmphasis(&cursor)
  }

  private mutating func readInstant(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    guard said.day == nil, said.time == nil,
      let (day, time, offset) = try UniversalOffset.instant(&cursor)
    else { return false }
    said.day = .date(day)
    said.time = .exact(time)
    said.offset = offset
    return true
  }

  /// `2h ago`, `in 3 working days`.
  private mutating func readCount(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    guard let present, said.day == nil, said.moment == nil,
      let found = try RelativeReader(present: present).read(&cursor)
    else { return false }
    switch found {
    case .moment(let read): said.moment = read
    case .date(let read): said.day = .date(read)
    }
    return true
  }

  /// `this time next week`, `same time tomorrow`.
  private mutating func readSameTime(_ cursor: inout TokenCursor) -> Bool {
    guard let present, said.time == nil else { return false }
    var ahead = cursor
    _ = ahead.take("the")
    guard ahead.take("this", "same"), ahead.take("time"), !ahead.isAtEnd else { return false }
    let clock = present.calendar.localTime(at: present.now)
    guard let time = LocalTime(hour: clock.hour, minute: clock.minute) else { return false }
    cursor = ahead
    said.time = .exact(time)
    guard said.day == nil, let (period, after) = Period.read(&ahead), after != 0 else {
      return true
    }
    cursor = ahead
    let today = present.today
    said.day =
      switch period {
      case .week: .date(today.adding(days: 7 * after))
      case .month: .date(today.sameDay(monthsLater: after))
      case .year: .date(today.sameDay(monthsLater: 12 * after))
      }
    return true
  }

  /// `tonight` and `last night`, which name the day and its part in one.
  private mutating func readNight(_ cursor: inout TokenCursor) -> Bool {
    guard let present, said.day == nil, said.part == nil else { return false }
    if cursor.take("tonight") {
      said.day = .date(present.today)
    } else if cursor.take(sequence: "last night") {
      said.day = .date(present.today.adding(days: -1))
    } else {
      return false
    }
    said.part = .evening
    return true
  }

  private mutating func readDay(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    var ahead = cursor
    _ = ahead.take("on")
    var read: Day?
    // `27 nov 28 nov` does not end with a whole month.
    let isMonth = ahead.nextWord.flatMap(CalendarWords.month(named:)) != nil
    if let present, said.day == nil || !isMonth {
      read = try DayReader(present: present).read(&ahead)
    } else if present == nil {
      read = ahead.take(CalendarWords.weekday(named:)).map(Day.weekday)
    }
    if read == nil { read = try dates.read(&ahead) }
    guard let read, take(read) else { return false }
    cursor = ahead
    return true
  }

  /// Takes a day, next to which a weekday may be given; returns false if there is one already.
  private mutating func take(_ read: Day) -> Bool {
    switch (said.day, read) {
    case (nil, _):
      said.day = read
    case (.weekday?, .weekday):
      return false
    case (.weekday(let name)?, _) where said.weekday == nil:
      said.weekday = name
      said.day = read
    case (_, .weekday(let name)) where said.weekday == nil:
      said.weekday = name
    default:
      return false
    }
    return true
  }

  /// `end of day`, `close of business`; `end of` before a day that follows.
  private mutating func readEndOfDay(_ cursor: inout TokenCursor) -> Bool {
    guard present != nil, !said.endsDay else { return false }
    let phrases = [
      "eod", "cob", "cop", "eob", "end of the day", "end of day", "end of business", "end of play",
      "close of business", "close of play", "end of the working day", "last thing",
    ]
    var ahead = cursor
    _ = ahead.nextWords("the", "end") && ahead.take("the")
    // `end of friday`, `later today`: the day is read next and is required.
    said.endsDay =
      phrases.contains { ahead.take(sequence: $0) }
      || ((ahead.take(sequence: "end of") || ahead.take("later", "close")) && !ahead.isAtEnd)
    if said.endsDay { cursor = ahead }
    return said.endsDay
  }

  private mutating func readTime(_ cursor: inout TokenCursor) throws(WhenError) -> Bool {
    var ahead = cursor
    // `at 5`, `this evening 7`, `9 in the morning`, `3 this afternoon`
    let isAnnounced = ahead.take("at", "before", "around", "about", "roughly")
    if !isAnnounced { _ = ahead.take("on") }
    var beyond = ahead
    let isNumber = NumberWords.read(&beyond) != nil
    _ = beyond.take("this")
    let partFollows = PartOfDay.read(&beyond) != nil
    let dotted = isAnnounced || said.part != nil ? nil : dottedDate(ahead)
    if let dotted, dotted.isNoTime, take(.dayOfYear(dotted.date)) {
      cursor = dotted.after
      return true
    }
    guard said.time == nil || readDotted(dotted, &cursor) else { return false }
    if said.time != nil { return true }
    if let range = try ClockRange.read(&ahead, isAnnounced: isAnnounced || said.part != nil) {
      said.time = range.start
      said.end = range.end
      said.dotted = dotted?.date
    } else {
      let bareHour = isAnnounced || said.part != nil || (isNumber && partFollows)
      guard let read = try ClockReader.read(&ahead, bareHour: bareHour) else { return false }
      said.time = read
      _ = ahead.takeJoined("ish")
      // `1.12pm` is not a date.
      if dotted?.after == ahead { said.dotted = dotted?.date }
    }
    cursor = ahead
    said.offset = try UniversalOffset.named(&cursor)
    return true
  }

  /// Reads one of two times of day as a date with a point, `1.12 10:00`; returns false if it cannot
  /// be.
  private mutating func readDotted(
    _ next: Dotted?, _ cursor: inout TokenCursor
  ) -> Bool {
    if let next, said.dotted == nil, take(.dayOfYear(next.date)) {
      cursor = next.after
      return true
    }
    guard let earlier = said.dotted, said.end == nil, take(.dayOfYear(earlier)) else {
      return false
    }
    said.time = nil
    said.dotted = nil
    return true
  }

  /// The date that `1.12` would be, the cursor after it, and `isNoTime`, true for `30.11`.
  private typealias Dotted = (date: YearlessDate, isNoTime: Bool, after: TokenCursor)

  private func dottedDate(_ cursor: TokenCursor) -> Dotted? {
    var ahead = cursor
    guard var day = ahead.number(digits: 1...2), ahead.take(mark: "."),
      var month = ahead.number(digits: 2...2, joined: true)
    else { return nil }
    if dates.order == .monthDayYear { (day, month) = (month, day) }
    guard LocalDate(year: 2024, month: month, day: day) != nil
    else { return nil }
    let isTime = LocalTime(hour: day, minute: month) != nil
    return (YearlessDate(month: month, day: day), !isTime, ahead)
  }

  /// `friday at the latest`, which means the same as `friday`.
  private func readEmphasis(_ cursor: inout TokenCursor) -> Bool {
    guard present != nil, said.day != nil || said.time != nil || said.moment != nil else {
      return false
    }
    return cursor.take(sequence: "at the latest") || cursor.take(sequence: "at latest")
      || cursor.take("latest")
  }
}
