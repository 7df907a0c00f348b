import WorkingTime

/// Reads times of day: `14:00`, `9.30am`, `2 pm`, `noon`, `half five`, `quarter to 4`,
/// `5 o'clock`, `at 5`, `14:00:30+01:00`.
enum ClockReader {
  /// The time of day that comes next, nil where none does.
  ///
  /// - Parameter bareHour: whether a number alone is an hour, as after `at`.
  /// - Throws: `WhenError.noSuchTime` for one that no clock shows.
  static func read(
    _ cursor: inout TokenCursor, bareHour: Bool
  ) throws(WhenError) -> ClockTime? {
    if let named = named(&cursor) { return named }
    if let spoken = try pastOrTo(&cursor) { return spoken }
    if let digits = try digits(&cursor) { return digits }
    return try hourAlone(&cursor, bareHour: bareHour)
  }

  private static func named(_ cursor: inout TokenCursor) -> ClockTime? {
    var ahead = cursor
    // `12 noon`
    if let hour = NumberWords.read(&ahead), hour != 12 { return nil }
    if ahead.take("noon", "midday"), let noon = LocalTime(hour: 12) {
      cursor = ahead
      return .exact(noon)
    }
    if ahead.take("midnight") {
      cursor = ahead
      return .midnight
    }
    return nil
  }

  /// `half past five`, `half five`, `quarter to 4`, `20 past 4`, `five minutes to nine`.
  private static func pastOrTo(_ cursor: inout TokenCursor) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    let minutes: Int
    if ahead.take("half") {
      _ = ahead.take("past")
      minutes = 30
    } else {
      let isQuarter = ahead.take(sequence: "a quarter") || ahead.take("quarter")
      guard let said = isQuarter ? 15 : NumberWords.read(&ahead) else { return nil }
      _ = ahead.take("minutes", "mins")
      let isTo = ahead.take("to")
      guard isTo || ahead.take("past") else { return nil }
      minutes = isTo ? -said : said
    }
    guard let hour = NumberWords.read(&ahead) else { return nil }
    guard (1...12).contains(hour), (1...59).contains(minutes.magnitude) else {
      throw .noSuchTime(phrase: cursor.phrase)
    }
    _ = ahead.take("oclock")
    let sinceTwelve = (hour % 12 * 60 + minutes + 720) % 720
    cursor = ahead
    return try halved(sinceTwelve, meridiem(&cursor), .spoken, phrase: cursor.phrase)
  }

  /// `14:00`, `9.30`, `9.30am`, `14:00:30.5Z`.
  private static func digits(_ cursor: inout TokenCursor) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    let isTwentyFourHour = ahead.nextNumberHasLeadingNought
    guard let hour = ahead.number(digits: 1...2), ahead.take(mark: ":") || ahead.take(mark: "."),
      let minute = ahead.number(digits: 2...2, joined: true)
    else { return nil }
    var second: Int?
    if ahead.take(mark: ":") {
      guard let said = ahead.number(digits: 2...2, joined: true) else { return nil }
      second = said
      // Fractions of a second are dropped: the journal counts whole ones.
      if ahead.take(mark: "."), ahead.number(digits: 1...9, joined: true) == nil { return nil }
    }
    guard let time = LocalTime(hour: hour, minute: minute, second: second ?? 0) else {
      throw .noSuchTime(phrase: cursor.phrase)
    }
    cursor = ahead
    if let offset = try UniversalOffset.read(&cursor) { return .universal(time, offset: offset) }
    let meridiem = meridiem(&cursor)
    guard (1...12).contains(hour), second == nil, !isTwentyFourHour || meridiem != nil else {
      guard meridiem == nil else { throw .noSuchTime(phrase: cursor.phrase) }
      return .exact(time)
    }
    return try halved(hour % 12 * 60 + minute, meridiem, .digits, phrase: cursor.phrase)
  }

  /// `2pm`, `5 o'clock`, `five o'clock`, and `5` where a number alone is an hour.
  private static func hourAlone(
    _ cursor: inout TokenCursor, bareHour: Bool
  ) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    guard let hour = NumberWords.read(&ahead) else { return nil }
    let isOClock = ahead.take("oclock")
    let meridiem = meridiem(&ahead)
    guard isOClock || bareHour || meridiem != nil else { return nil }
    cursor = ahead
    if meridiem == nil, !(1...12).contains(hour), let time = LocalTime(hour: hour) {
      return .exact(time)
    }
    guard (1...12).contains(hour) else { throw .noSuchTime(phrase: cursor.phrase) }
    return try halved(hour % 12 * 60, meridiem, .spoken, phrase: cursor.phrase)
  }

  private static func meridiem(_ cursor: inout TokenCursor) -> PartOfDay? {
    if cursor.take("am") { return .morning }
    return cursor.take("pm") ? .afternoon : nil
  }

  /// So many minutes after twelve, on the half of the day that `am` or `pm` says.
  private static func halved(
    _ minutes: Int, _ meridiem: PartOfDay?, _ style: ClockTime.Style, phrase: String
  ) throws(WhenError) -> ClockTime {
    guard let meridiem else { return .twelveHour(minutes: minutes, style) }
    let half = meridiem == .morning ? 0 : 720
    guard let time = LocalTime(secondsFromMidnight: (minutes + half) * 60) else {
      throw .noSuchTime(phrase: phrase)
    }
    return .exact(time)
  }
}
