import WorkingTime

/// Reads days that are named from where one stands: `today`, `fri`, `last thursday`,
/// `next tuesday`, `friday week`, `the day after tomorrow`, `end of next week`.
struct DayReader {
  let present: Present

  /// The day that comes next, nil where none does.
  ///
  /// - Throws: `WhenError.ambiguous` for a week, a month or a year as a whole.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let day = edge(&cursor) { return day }
    if let day = aWeekOn(&cursor) { return day }
    if let day = byDistance(&cursor) { return day }
    if let day = qualifiedWeekday(&cursor) { return day }
    if let day = weekday(&cursor) { return day }
    return try wholePeriod(&cursor)
  }

  /// `end of next week`, `end of the month`, `beginning of next month`.
  private func edge(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    let isEnd = ahead.take(sequence: "end of")
    let isEdge = isEnd || ahead.take(sequence: "start of") || ahead.take(sequence: "beginning of")
    guard isEdge, let (period, after) = Period.read(&ahead) else { return nil }
    cursor = ahead
    return .date(isEnd ? period.last(after: after, present) : period.first(after: after, present))
  }

  /// `a week on friday`, `a week today`.
  private func aWeekOn(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    guard ahead.take(sequence: "a week") || ahead.take("week") else { return nil }
    _ = ahead.take("on", "from")
    guard let date = next(&ahead) else { return nil }
    cursor = ahead
    return .date(date.adding(days: 7))
  }

  /// `today`, `tomorrow week`, `the day before yesterday`; `tonight`, `last night` and
  /// `this morning` for their day.
  private func byDistance(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    if ahead.take(sequence: "day after tomorrow") {
      cursor = ahead
      return .date(present.today.adding(days: 2))
    }
    if ahead.take(sequence: "day before yesterday") {
      cursor = ahead
      return .date(present.today.adding(days: -2))
    }
    ahead = cursor
    if ahead.take("this"), ahead.nextWord.flatMap(PartOfDay.init(word:)) != nil {
      cursor = ahead
      return .date(present.today)
    }
    let distances = ["yesterday": -1, "today": 0, "tomorrow": 1]
    guard let distance = cursor.take({ distances[$0] }) else { return nil }
    return .date(present.today.adding(days: distance + (cursor.take("week") ? 7 : 0)))
  }

  /// `last fri`, the latest before today; `this fri` of this week, `next fri` of the next one.
  private func qualifiedWeekday(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    let distances = ["last": -1, "this": 0, "next": 1]
    guard let weeks = ahead.take({ distances[$0] }) else { return nil }
    // `next week fri` is `fri next week`.
    let isWholeWeek = ahead.take("week")
    if isWholeWeek { _ = ahead.take("on") }
    guard let weekday = ahead.take(CalendarWords.weekday(named:)) else { return nil }
    cursor = ahead
    if weeks < 0, !isWholeWeek {
      let week = (1...7).map { present.today.adding(days: -$0) }
      return week.first { $0.weekday == weekday }.map(Day.date)
    }
    return .date(date(weekday, weeksAfter: weeks))
  }

  /// `fri`, `fri week`, `fri next week`.
  private func weekday(_ cursor: inout TokenCursor) -> Day? {
    guard let weekday = cursor.take(CalendarWords.weekday(named:)) else { return nil }
    if cursor.take("week") { return .date(next(weekday).adding(days: 7)) }
    if cursor.take(sequence: "last week") { return .date(date(weekday, weeksAfter: -1)) }
    if cursor.take(sequence: "this week") { return .date(date(weekday, weeksAfter: 0)) }
    if cursor.take(sequence: "next week") { return .date(date(weekday, weeksAfter: 1)) }
    return .weekday(weekday)
  }

  /// `next week`: from Monday, or by its end? Asked back rather than guessed.
  private func wholePeriod(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    guard let (period, after) = Period.read(&cursor) else { return nil }
    let edges = [period.first(after: after, present), period.last(after: after, present)]
    throw .ambiguous(phrase: cursor.phrase, readings: edges.map(TimeWords.full))
  }

  /// The next day that is meant by a weekday, `today` or `tomorrow`, today counting.
  private func next(_ cursor: inout TokenCursor) -> LocalDate? {
    if let weekday = cursor.take(CalendarWords.weekday(named:)) { return next(weekday) }
    if cursor.take("today") { return present.today }
    return cursor.take("tomorrow") ? present.today.adding(days: 1) : nil
  }

  private func next(_ weekday: Weekday) -> LocalDate {
    let ahead = (weekday.rawValue - present.today.weekday.rawValue + 7) % 7
    return present.today.adding(days: ahead)
  }

  private func date(_ weekday: Weekday, weeksAfter weeks: Int) -> LocalDate {
    Period.monday(of: present.today).adding(days: 7 * weeks + weekday.rawValue)
  }
}
