import WorkingTime

/// Reads times of day: `14:00`, `9.30am`, `2 pm`, `1430`, `15h30`, `noon`, `half five`,
/// `quarter to 4`, `5 o'clock`, `at 5`, `lunchtime`.
enum ClockReader {
  /// Reads the time of day that comes next; nil if absent.
  ///
  /// - Parameter bareHour: True if a number alone is an hour, as after `at`.
  ///
  /// - Throws: `WhenError.noSuchTime` for a time that does not exist.
  static func read(
    _ cursor: inout TokenCursor, bareHour: Bool
  ) throws(WhenError) -> ClockTime? {
    if let named = named(&cursor) { return named }
    if let spoken = try pastOrTo(&cursor) { return spoken }
    return try number(&cursor, bareHour: bareHour)
  }

  /// Reads a time of day that begins with its hour in digits.
  static func number(
    _ cursor: inout TokenCursor, bareHour: Bool
  ) throws(WhenError) -> ClockTime? {
    if let digits = try digits(&cursor) { return digits }
    if let compact = try compact(&cursor, isAnnounced: bareHour) { return compact }
    return try hourAlone(&cursor, bareHour: bareHour)
  }

  /// Office words for times of day, in minutes from midnight.
  private static let names = [
    ("lunchtime", 780), ("lunch time", 780), ("after lunch", 840), ("before lunch", 720),
    ("lunch", 780), ("mid morning", 630), ("midmorning", 630), ("late morning", 690),
    ("early afternoon", 840), ("mid afternoon", 900), ("midafternoon", 900),
    ("late afternoon", 1020), ("early evening", 1080), ("noon", 720), ("midday", 720),
    ("mid day", 720),
  ]

  private static func named(_ cursor: inout TokenCursor) -> ClockTime? {
    if cursor.take(sequence: "first thing") { return .opening }
    for (name, minutes) in names where cursor.take(sequence: name) {
      return LocalTime(secondsFromMidnight: minutes * 60).map(ClockTime.exact)
    }
    var ahead = cursor
    if ahead.take("mid"), ahead.take(mark: "-"), let part = ahead.take(PartOfDay.init(word:)) {
      let hour = part == .morning ? 10.5 : 15
      cursor = ahead
      return LocalTime(secondsFromMidnight: Int(hour * 3600)).map(ClockTime.exact)
    }
    ahead = cursor
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
    return try halved(sinceTwelve * 60, meridiem(&cursor), .spoken, phrase: cursor.phrase)
  }

  /// `14:00`, `9.30`, `9.30am`, `15h30`, `14:00:30.5`, `14:30 hrs`.
  private static func digits(_ cursor: inout TokenCursor) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    let isTwentyFourHour = ahead.nextNumberHasLeadingNought
    guard let hour = ahead.number(digits: 1...2),
      ahead.take(mark: ":", loose: true) || ahead.take(mark: ".") || ahead.takeJoined("h"),
      let minute = ahead.number(digits: 2...2)
    else { return nil }
    var second = 0
    if ahead.take(mark: ":", loose: true) {
      guard let said = ahead.number(digits: 2...2) else { return nil }
      second = said
      // Fractions of a second are dropped: the journal stores whole seconds.
      if ahead.take(mark: "."), ahead.number(digits: 1...9, joined: true) == nil { return nil }
    }
    cursor = ahead
    return try time(hour, minute, second, isTwentyFourHour: isTwentyFourHour, &cursor)
  }

  /// `1430`, `930`; `2026` is more likely a year.
  private static func compact(
    _ cursor: inout TokenCursor, isAnnounced: Bool
  ) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    let isTwentyFourHour = ahead.nextNumberHasLeadingNought
    let short = ahead.number(digits: 3...3)
    guard let number = short ?? ahead.number(digits: 4...4), short ?? 100 >= 100,
      LocalTime(compact: number) != nil
    else { return nil }
    var suffix = ahead
    let isHours = meridiem(&suffix) != nil || takeHours(&suffix)
    guard isAnnounced || isHours || !(2020...2039).contains(number) else { return nil }
    cursor = ahead
    return try time(
      number / 100, number % 100, 0, isTwentyFourHour: isTwentyFourHour, &cursor)
  }

  /// Makes a time of an hour and a minute, with an `am` or `pm` that may follow.
  private static func time(
    _ hour: Int, _ minute: Int, _ second: Int, isTwentyFourHour: Bool,
    _ cursor: inout TokenCursor
  ) throws(WhenError) -> ClockTime {
    guard let time = LocalTime(hour: hour, minute: minute, second: second) else {
      throw .noSuchTime(phrase: cursor.phrase)
    }
    let meridiem = meridiem(&cursor)
    if meridiem == nil { _ = takeHours(&cursor) }
    if (1...12).contains(hour), !isTwentyFourHour || meridiem != nil {
      return try halved(
        hour % 12 * 3600 + minute * 60 + second, meridiem, .digits, phrase: cursor.phrase)
    }
    // `14.30 pm` is redundant, not wrong.
    guard meridiem == nil || (meridiem == .afternoon && (13...23).contains(hour)) else {
      throw .noSuchTime(phrase: cursor.phrase)
    }
    return .exact(time)
  }

  /// `2pm`, `5 o'clock`, `five o'clock`, `15h`, and `5` where a number alone is an hour.
  private static func hourAlone(
    _ cursor: inout TokenCursor, bareHour: Bool
  ) throws(WhenError) -> ClockTime? {
    var ahead = cursor
    let isTwentyFourHour = ahead.nextNumberHasLeadingNought
    guard let hour = NumberWords.read(&ahead) else { return nil }
    let isOClock = ahead.take("oclock")
    let meridiem = meridiem(&ahead)
    let isHours = meridiem == nil && !isOClock && takeHours(&ahead)
    guard isOClock || isHours || bareHour || meridiem != nil else { return nil }
    cursor = ahead
    if meridiem == nil, !(1...12).contains(hour) || (isHours && isTwentyFourHour),
      let time = LocalTime(hour: hour)
    {
      return .exact(time)
    }
    guard (1...12).contains(hour) else { throw .noSuchTime(phrase: cursor.phrase) }
    return try halved(
      hour % 12 * 3600, meridiem, isHours ? .digits : .spoken, phrase: cursor.phrase)
  }

  private static func takeHours(_ cursor: inout TokenCursor) -> Bool {
    cursor.take("h", "hr", "hrs", "hours")
  }

  private static func meridiem(_ cursor: inout TokenCursor) -> PartOfDay? {
    if cursor.take("am") { return .morning }
    return cursor.take("pm") ? .afternoon : nil
  }

  /// Makes a time of seconds after twelve and `am` or `pm`.
  private static func halved(
    _ seconds: Int, _ meridiem: PartOfDay?, _ style: ClockTime.Style, phrase: String
  ) throws(WhenError) -> ClockTime {
    guard let meridiem else { return .twelveHour(seconds: seconds, style) }
    let half = meridiem == .morning ? 0 : 43_200
    guard let time = LocalTime(secondsFromMidnight: seconds + half) else {
      throw .noSuchTime(phrase: phrase)
    }
    return .exact(time)
  }
}

extension LocalTime {
  /// The time for `930` or `1430`; nil if there is no such time.
  init?(compact number: Int) {
    self.init(hour: number / 100, minute: number % 100)
  }
}
