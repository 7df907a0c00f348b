import WorkingTime

/// Reads weeks, months and years and points in them: `end of next week`, `early in december`,
/// `w/c 7 dec`, `the weekend`, `next week`.
struct PeriodReader {
  let present: Present

  /// Reads the next day named by its place in a period; nil if absent.
  ///
  /// - Throws: `WhenError.ambiguous` for a week that is named by its Monday.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let day = try weekByADate(&cursor) { return day }
    if let day = lastDay(&cursor) { return day }
    return stretch(&cursor)
  }

  /// Reads the day meant by a weekend or a whole period; nil if absent.
  ///
  /// - Throws: `WhenError.ambiguous` if its beginning or its end may be meant.
  func readWhole(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let day = try weekend(&cursor) { return day }
    return try wholePeriod(&cursor)
  }

  /// `w/c 7 dec`, which may mean the week's beginning or its end; `week ending 11 dec`.
  private func weekByADate(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    let isBegin = weekWords(
      "commencing", "beginning", "starting", "of", short: "c", "b", in: &ahead)
    guard isBegin || weekWords("ending", "ended", short: "e", in: &ahead) else { return nil }
    var day = try DateReader(order: nil).read(&ahead)
    if day == nil { day = ahead.take(CalendarWords.weekday(named:)).map(Day.weekday) }
    guard let day else { return nil }
    cursor = ahead
    guard isBegin else { return day }
    let dates = day.dates(around: present)
    guard let first = present.chosen(of: dates, beside: present.today) else {
      throw .noSuchDate(phrase: cursor.phrase)
    }
    let monday = Period.monday(of: first).adding(days: 7)
    let last = Period.lastOpenDate(ofWeekBefore: monday, present)
    throw .ambiguous(phrase: cursor.phrase, readings: [first, last].map(TimeWords.full))
  }

  /// `week commencing`, `w/c`, `wc`.
  private func weekWords(
    _ words: String..., short: String..., in cursor: inout TokenCursor
  ) -> Bool {
    if words.contains(where: { cursor.take(sequence: "week \($0)") }) { return true }
    if short.contains(where: { cursor.take("w\($0)") }) { return true }
    var ahead = cursor
    guard ahead.take("w"), ahead.take(mark: "/"), short.contains(where: { ahead.take($0) })
    else { return false }
    cursor = ahead
    return true
  }

  /// `eow`, `month end`.
  private func lastDay(_ cursor: inout TokenCursor) -> Day? {
    let names = [
      ("eow", Period.week), ("eom", .month), ("month end", .month), ("eoy", .year),
      ("year end", .year),
    ]
    var ahead = cursor
    _ = ahead.take("the")
    for (name, period) in names where ahead.take(sequence: name) {
      cursor = ahead
      return .date(period.last(after: 0, present))
    }
    return nil
  }

  /// `end of next week`, `end of the month`, `end of november`, `beginning of next month`,
  /// `early next week`, `mid december`, `later this week`.
  private func stretch(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    guard let point = Point.read(&ahead) else { return nil }
    _ = ahead.take("in", "on")
    if ahead.take(sequence: "the new year") || ahead.take(sequence: "new year") {
      cursor = ahead
      return .oneOf(
        YearlessDate.dates(around: present.today, present.direction) { year in
          point.date(ofMonth: 1, in: year)
        })
    }
    if point == .end, ahead.take(sequence: "the weekend") {
      cursor = ahead
      return .date(present.date(.sunday, weeksAfter: 0))
    }
    if let (period, after) = Period.read(&ahead) {
      cursor = ahead
      return .date(point.date(of: period, after: after, present))
    }
    _ = ahead.take("of")
    guard let month = ahead.take(CalendarWords.month(named:)) else { return nil }
    let year = ahead.number(digits: 4...4)
    cursor = ahead
    if let year {
      return .oneOf([point.date(ofMonth: month, in: year)].compactMap { $0 })
    }
    return .oneOf(
      YearlessDate.dates(around: present.today, present.direction) { year in
        point.date(ofMonth: month, in: year)
      })
  }

  /// `the weekend` as a deadline, the last working date before it; any other weekend is refused as
  /// ambiguous.
  private func weekend(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    _ = ahead.take("at", "over")
    let distances = ["the": 0, "this": 0, "next": 1, "last": -1]
    let word = ahead.nextWord
    let weeks = ahead.take { distances[$0] }
    guard ahead.take("weekend") else { return nil }
    cursor = ahead
    if present.direction == .future, word == "the" || weeks == nil {
      return .date(Period.week.last(after: 0, present))
    }
    let isPast = present.direction == .past && weeks ?? 0 == 0
    let dates = [Weekday.saturday, .sunday].map {
      present.date($0, weeksAfter: isPast ? -1 : weeks ?? 0)
    }
    throw .ambiguous(phrase: cursor.phrase, readings: dates.map(TimeWords.full))
  }

  /// `next week`, `december`: refused as ambiguous, since the beginning or the end may be meant.
  private func wholePeriod(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    _ = ahead.take("in", "during", "sometime")
    if let (period, after) = Period.read(&ahead) {
      cursor = ahead
      let edges = [period.first(after: after, present), period.last(after: after, present)]
      throw .ambiguous(phrase: cursor.phrase, readings: edges.map(TimeWords.full))
    }
    let isNewYear = ahead.nextWords("the", "new") && ahead.take(sequence: "the new year")
    let month = isNewYear ? 1 : ahead.take(CalendarWords.month(named:))
    guard let month, ahead.isAtEnd else { return nil }
    let edges = [Point.start, .end].compactMap { point in
      let dates = YearlessDate.dates(around: present.today, present.direction) { year in
        point.date(ofMonth: month, in: year)
      }
      return present.chosen(of: dates, beside: present.today)
    }
    throw .ambiguous(phrase: cursor.phrase, readings: edges.map(TimeWords.full))
  }
}
