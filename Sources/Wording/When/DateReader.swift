import WorkingTime

/// Reads dates of the calendar, the day before the month: `2026-11-23`, `23/11/2026`, `23.11.26`,
/// `23/11`, `27 nov 2026`, `nov 27th`, `the 27th`.
enum DateReader {
  /// The date that comes next, nil where none does.
  ///
  /// - Throws: `WhenError.noSuchDate` for one that the calendar lacks.
  static func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let date = try yearFirst(&cursor) { return date }
    if let date = try dayFirst(&cursor) { return date }
    if let date = try monthFirst(&cursor) { return date }
    return try dayAndMonthName(&cursor)
  }

  private static func yearFirst(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    for separator: Character in ["-", "/"] {
      var ahead = cursor
      guard let year = ahead.number(digits: 4...4), ahead.take(mark: separator),
        let month = ahead.number(digits: 1...2, joined: true), ahead.take(mark: separator),
        let day = ahead.number(digits: 1...2, joined: true)
      else { continue }
      cursor = ahead
      // `2026-11-23T14:00`: the T goes with the time.
      if ahead.takeJoined("t"), ahead.nextIsNumber { cursor = ahead }
      return try date(year, month, day, cursor.phrase)
    }
    return nil
  }

  private static func dayFirst(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    for separator: Character in ["/", ".", "-"] {
      var ahead = cursor
      guard let day = ahead.number(digits: 1...2), ahead.take(mark: separator),
        let month = ahead.number(digits: 1...2, joined: true)
      else { continue }
      if ahead.take(mark: separator) {
        // `26-11-23` may have its year first: with dashes, only four digits are a year.
        guard let year = year(&ahead, joined: true, short: separator != "-") else { continue }
        cursor = ahead
        return try date(year, month, day, cursor.phrase)
      }
      // `9.30` is a time of day.
      guard separator == "/" else { continue }
      cursor = ahead
      return try yearless(month, day, cursor.phrase)
    }
    return nil
  }

  /// `nov 27`, `november 27th 2026`.
  private static func monthFirst(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    guard let month = ahead.take(CalendarWords.month(named:)),
      let day = ahead.number(digits: 1...2)
    else { return nil }
    _ = takeSuffix(&ahead)
    cursor = ahead
    return try named(day, month, &cursor)
  }

  /// `27 nov`, `27th of november 2026`, `27-nov-26`, `the 27th`.
  private static func dayAndMonthName(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    let hasArticle = ahead.take("the")
    guard let day = ahead.number(digits: 1...2) else { return nil }
    let hasSuffix = takeSuffix(&ahead)
    var beyond = ahead
    _ = beyond.take("of") || beyond.take(mark: "-")
    if let month = beyond.take(CalendarWords.month(named:)) {
      _ = beyond.take(mark: "-")
      cursor = beyond
      return try named(day, month, &cursor)
    }
    guard hasSuffix || hasArticle else { return nil }
    guard (1...31).contains(day) else { throw .noSuchDate(phrase: cursor.phrase) }
    cursor = ahead
    return .dayOfMonth(day)
  }

  /// A day and a named month, with the year if one follows that is no time of day.
  private static func named(
    _ day: Int, _ month: Int, _ cursor: inout TokenCursor
  ) throws(WhenError) -> Day {
    var clock = cursor
    let timeFollows = try ClockReader.read(&clock, bareHour: false) != nil
    if !timeFollows, let year = year(&cursor, joined: false, short: true) {
      return try date(year, month, day, cursor.phrase)
    }
    return try yearless(month, day, cursor.phrase)
  }

  private static func takeSuffix(_ cursor: inout TokenCursor) -> Bool {
    ["st", "nd", "rd", "th"].contains { cursor.takeJoined($0) }
  }

  /// A year of four digits or, where `short` allows it, the last two of one of this century.
  private static func year(_ cursor: inout TokenCursor, joined: Bool, short: Bool) -> Int? {
    if let year = cursor.number(digits: 4...4, joined: joined) { return year }
    return short ? cursor.number(digits: 2...2, joined: joined).map { 2000 + $0 } : nil
  }

  private static func date(
    _ year: Int, _ month: Int, _ day: Int, _ phrase: String
  ) throws(WhenError) -> Day {
    guard let date = LocalDate(year: year, month: month, day: day) else {
      throw .noSuchDate(phrase: phrase)
    }
    return .date(date)
  }

  private static func yearless(
    _ month: Int, _ day: Int, _ phrase: String
  ) throws(WhenError) -> Day {
    // A leap year: whether the date exists in the year that is meant is seen later.
    guard LocalDate(year: 2024, month: month, day: day) != nil else {
      throw .noSuchDate(phrase: phrase)
    }
    return .dayOfYear(YearlessDate(month: month, day: day))
  }
}
