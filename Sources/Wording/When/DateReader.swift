import WorkingTime

/// Reads calendar dates: `2026-11-23`, `23/11/2026`, `23.11.26`, `23/11`, `27 nov 2026`,
/// `nov 27th`, `the 27th`, `20261123`.
struct DateReader {
  /// The order of three numbers.
  ///
  /// If nil, the day comes first unless the first number is a four-digit year, and a two-digit year
  /// with dashes is refused.
  let order: DateOrder?

  /// Reads the date that comes next; nil if absent.
  ///
  /// - Throws: `WhenError.noSuchDate` for a date that does not exist.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let date = try yearFirst(&cursor) { return date }
    if let date = try threeNumbers(&cursor) { return date }
    if let date = try dayAndMonthNumber(&cursor) { return date }
    if let date = try monthFirst(&cursor) { return date }
    return try dayAndMonthName(&cursor)
  }

  /// A number with its count of digits, which tells a year from a day.
  private struct Digits {
    let value: Int
    let count: Int

    /// A day or a month.
    var pair: Int? { count <= 2 ? value : nil }
    /// A year; two digits mean 1969 to 2068, as POSIX reads them (`%y` of `strptime`).
    var year: Int? {
      switch count {
      case 2: value < 69 ? 2000 + value : 1900 + value
      case 4: value
      default: nil
      }
    }

    static func read(_ cursor: inout TokenCursor) -> Digits? {
      for count in [1, 2, 4] {
        if let value = cursor.number(digits: count...count) {
          return Digits(value: value, count: count)
        }
      }
      return nil
    }
  }

  /// `2026-11-23`, `2026/11/23`, `2026 nov 23`, `20261123`.
  private func yearFirst(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    if let all = ahead.number(digits: 8...8), Self.years.contains(all / 10_000) {
      cursor = ahead
      return try date(all / 10_000, all / 100 % 100, all % 100, cursor)
    }
    guard let year = ahead.number(digits: 4...4) else { return nil }
    var named = ahead
    _ = named.take(mark: "-", loose: true)
    if let month = named.take(CalendarWords.month(named:)) {
      _ = named.take(mark: "-", loose: true)
      if let day = named.number(digits: 1...2) {
        cursor = named
        return try date(year, month, day, cursor)
      }
    }
    for separator: Character in ["-", "/", "."] {
      var beyond = ahead
      guard beyond.take(mark: separator), let month = beyond.number(digits: 1...2, joined: true),
        beyond.take(mark: separator), let day = beyond.number(digits: 1...2, joined: true)
      else { continue }
      cursor = beyond
      // `2026-11-23T14:00`: the T goes with the time.
      if beyond.takeJoined("t"), beyond.nextIsNumber { cursor = beyond }
      return try date(year, month, day, cursor)
    }
    return nil
  }

  /// `23/11/2026`, `23.11.26`, `23 11 2026`.
  private func threeNumbers(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    for separator: Character? in ["/", ".", "-", nil] {
      var ahead = cursor
      let takeSeparator = { (cursor: inout TokenCursor) in
        separator.map { cursor.take(mark: $0, loose: true) } ?? true
      }
      guard let first = Digits.read(&ahead), first.count < 4, takeSeparator(&ahead),
        let second = Digits.read(&ahead), second.count < 4, takeSeparator(&ahead),
        let third = Digits.read(&ahead)
      else { continue }
      // `26-11-23` may have its year first: with dashes or spaces, only four digits are a year.
      let isSure = third.count == 4 || separator == "/" || separator == "."
      guard isSure || (separator == "-" && order != nil) else { continue }
      guard let date = date(first, second, third) else {
        // An hour and a number that is not a year cannot be a date.
        guard third.count == 2 || third.count == 4 else { continue }
        throw .noSuchDate(phrase: cursor.phrase)
      }
      cursor = ahead
      return .date(date)
    }
    return nil
  }

  private func date(_ first: Digits, _ second: Digits, _ third: Digits) -> LocalDate? {
    let (year, month, day) =
      switch order ?? .dayMonthYear {
      case .dayMonthYear: (third.year, second.pair, first.pair)
      case .monthDayYear: (third.year, first.pair, second.pair)
      case .yearMonthDay: (first.year, second.pair, third.pair)
      }
    guard let year, let month, let day else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  /// `23/11`; `9.30` is a time of day.
  private func dayAndMonthNumber(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    guard let first = ahead.number(digits: 1...2), ahead.take(mark: "/"),
      let second = ahead.number(digits: 1...2, joined: true)
    else { return nil }
    // `23/11/` followed by a number that is not a year
    var beyond = ahead
    guard !beyond.take(mark: "/") else { return nil }
    cursor = ahead
    return order == .monthDayYear
      ? try yearless(first, second, cursor) : try yearless(second, first, cursor)
  }

  /// `nov 27`, `november 27th 2026`.
  private func monthFirst(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    guard let month = ahead.take(CalendarWords.month(named:)) else { return nil }
    _ = ahead.take(mark: "-", loose: true)
    guard let day = ahead.number(digits: 1...2) else { return nil }
    _ = takeSuffix(&ahead)
    cursor = ahead
    return try named(day, month, isDayFirst: false, &cursor)
  }

  /// `27 nov`, `27th of november 2026`, `27-nov-26`, `27 - nov 26`, `the 27th`.
  private func dayAndMonthName(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    let hasArticle = ahead.take("the")
    guard let day = ahead.number(digits: 1...2) else { return nil }
    let hasSuffix = takeSuffix(&ahead)
    var beyond = ahead
    _ =
      beyond.take("of") || beyond.take(mark: "-", loose: true)
      || beyond.take(mark: "/") || beyond.take(mark: ".")
    if let month = beyond.take(CalendarWords.month(named:)) {
      cursor = beyond
      return try named(day, month, isDayFirst: true, &cursor)
    }
    guard hasSuffix || hasArticle else { return nil }
    guard (1...31).contains(day) else { throw .noSuchDate(phrase: cursor.phrase) }
    cursor = ahead
    return .dayOfMonth(day)
  }

  /// Reads a day and a named month, with the year if one follows that is not a time of day.
  private func named(
    _ day: Int, _ month: Int, isDayFirst: Bool, _ cursor: inout TokenCursor
  ) throws(WhenError) -> Day {
    var ahead = cursor
    _ = ahead.take(mark: "-", loose: true) || ahead.take(mark: "/")
    var beyond = ahead
    // `30 nov 1030` and `30 nov 2130` end with a time of day.
    if let year = beyond.number(digits: 4...4),
      Self.years.contains(year) || LocalTime(compact: year) == nil
        || (year >= 2100 && !beyond.isAtEnd)
    {
      cursor = beyond
      return try date(year, month, day, cursor)
    }
    var clock = ahead
    var timeFollows = try ClockRange.read(&clock, isAnnounced: false) != nil
    if !timeFollows { timeFollows = try ClockReader.read(&clock, bareHour: false) != nil }
    if !timeFollows, let year = Digits.read(&ahead), year.count == 2, let full = year.year {
      cursor = ahead
      // `16 apr 12` where a file writes the year first
      if isDayFirst, order == .yearMonthDay, let first = Digits(value: day, count: 2).year {
        return try date(first, month, year.value, cursor)
      }
      return try date(full, month, day, cursor)
    }
    return try yearless(month, day, cursor)
  }

  private func takeSuffix(_ cursor: inout TokenCursor) -> Bool {
    ["st", "nd", "rd", "th"].contains { cursor.takeJoined($0) }
  }

  /// The years that a four-digit or eight-digit number may contain.
  private static let years = 1900...2099

  private func date(
    _ year: Int, _ month: Int, _ day: Int, _ cursor: TokenCursor
  ) throws(WhenError) -> Day {
    guard let date = LocalDate(year: year, month: month, day: day) else {
      throw .noSuchDate(phrase: cursor.phrase)
    }
    return .date(date)
  }

  private func yearless(
    _ month: Int, _ day: Int, _ cursor: TokenCursor
  ) throws(WhenError) -> Day {
    // Checked in a leap year: whether the date exists in the year that is meant is checked later.
    guard LocalDate(year: 2024, month: month, day: day) != nil else {
      throw .noSuchDate(phrase: cursor.phrase)
    }
    return .dayOfYear(YearlessDate(month: month, day: day))
  }
}

/// The order in which a file writes numeric day, month and year.
public enum DateOrder: String, CaseIterable, Hashable, Sendable {
  /// 23/11/2026, as everywhere else in this program.
  case dayMonthYear = "dmy"
  /// 11/23/2026.
  case monthDayYear = "mdy"
  /// 26/11/23.
  case yearMonthDay = "ymd"
}
