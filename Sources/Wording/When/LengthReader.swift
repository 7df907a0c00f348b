import WorkingTime

/// Reads lengths of time: `2h`, `1h 30m`, `20 minutes`, `half an hour`, `a fortnight`,
/// `3 working days`, `4wh`.
enum LengthReader {
  /// A length, by the unit in which it is counted.
  enum Length: Hashable {
    /// Elapsed time.
    case seconds(Int)
    /// Dates.
    case days(Int)
    /// Months of the calendar.
    case months(Int)
    /// Working hours or working days.
    case working(Int, Span.Unit)

    /// True if it is more hours than anybody would type.
    var isLong: Bool {
      if case .seconds(let seconds) = self { seconds >= 1_000 * 3_600 } else { false }
    }
  }

  /// Reads the length that comes next; nil if absent.
  static func read(_ cursor: inout TokenCursor) -> Length? {
    var ahead = cursor
    guard let first = one(&ahead) else { return nil }
    cursor = ahead
    // Hours may be followed by minutes: `1h 30m`, `2 hours and 5 minutes`.
    _ = ahead.take("and")
    if case .seconds(let more) = first, case .seconds(let less)? = one(&ahead), less < more {
      cursor = ahead
      return .seconds(more + less)
    }
    return first
  }

  private static func one(_ cursor: inout TokenCursor) -> Length? {
    if cursor.take(sequence: "half an hour") { return .seconds(1800) }
    if cursor.take("fortnight") { return .days(14) }
    var ahead = cursor
    guard let amount = amount(&ahead) else { return nil }
    var before = ahead
    guard var length = unit(&ahead, times: amount) else { return nil }
    // `a day or two`
    var beyond = ahead
    if beyond.take("or"), let more = NumberWords.read(&beyond), more > amount,
      let longer = unit(&before, times: more)
    {
      length = longer
      ahead = beyond
    }
    // `in two weeks' time`
    _ = ahead.take("time")
    cursor = ahead
    return length
  }

  /// Reads an amount; of `2-3` and `2 or 3` the larger, by which the promise is certainly due.
  private static func amount(_ cursor: inout TokenCursor) -> Int? {
    guard let number = NumberWords.read(&cursor) else {
      return cursor.take("a", "an") ? 1 : nil
    }
    var ahead = cursor
    guard ahead.take(mark: "-", loose: true) || ahead.take("to", "or"),
      let larger = NumberWords.read(&ahead), larger > number
    else { return number }
    cursor = ahead
    return larger
  }

  private static func unit(_ cursor: inout TokenCursor, times amount: Int) -> Length? {
    if cursor.take("working", "business") {
      if cursor.take("day", "days") { return .working(amount, .workingDays) }
      guard cursor.take("hour", "hours") else { return nil }
      return .working(amount, .workingHours)
    }
    return cursor.take { length(of: $0, times: amount) }
  }

  private static func length(of unit: String, times amount: Int) -> Length? {
    switch unit {
    case "m", "min", "mins", "minute", "minutes": .seconds(amount * 60)
    case "h", "hr", "hrs", "hour", "hours": .seconds(amount * 3600)
    case "d", "day", "days": .days(amount)
    case "w", "wk", "wks", "week", "weeks": .days(amount * 7)
    case "fortnight", "fortnights": .days(amount * 14)
    case "month", "months": .months(amount)
    case "wh": .working(amount, .workingHours)
    case "wd": .working(amount, .workingDays)
    default: nil
    }
  }
}

/// Small numbers in digits and in words.
enum NumberWords {
  private static let words = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
  ]

  /// Reads the number that comes next; `a couple of` is two, `a few` three.
  static func read(_ cursor: inout TokenCursor) -> Int? {
    if cursor.take(sequence: "a couple of") || cursor.take(sequence: "couple of") { return 2 }
    if cursor.take(sequence: "a few") { return 3 }
    if let number = cursor.number(digits: 1...9) { return number }
    guard let number = cursor.take({ words[$0] }) else { return nil }
    // `twenty-five to nine`
    guard number == 20 || number == 30 else { return number }
    var ahead = cursor
    _ = ahead.take(mark: "-")
    guard let unit = ahead.take({ words[$0] }), unit < 10 else { return number }
    cursor = ahead
    return number + unit
  }
}
