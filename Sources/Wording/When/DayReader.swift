import WorkingTime

/// Reads days that are named from where one stands: `today`, `fri`, `last thursday`,
/// `next tuesday`, `friday week`, `the day after tomorrow`, `end of next week`, `before christmas`.
struct DayReader {
  let present: Present

  /// The day that comes next, nil where none does.
  ///
  /// - Throws: `WhenError.ambiguous` for a week, a month or a year as a whole.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let day = try besideAnother(&cursor) { return day }
    if let day = try weekByADate(&cursor) { return day }
    if let day = lastDay(&cursor) { return day }
    if let day = stretch(&cursor) { return day }
    if let day = aWeekOn(&cursor) { return day }
    if let day = byDistance(&cursor) { return day }
    if let day = workingDay(&cursor) { return day }
    if let day = qualifiedWeekday(&cursor) { return day }
    if let day = weekday(&cursor) { return day }
    if let day = FeastReader(present: present).read(&cursor) { return day }
    if let day = try weekend(&cursor) { return day }
    return try wholePeriod(&cursor)
  }

  /// `before christmas`, `before friday`, `after the weekend`, `after easter`.
  private func besideAnother(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    if ahead.take("before") {
      _ = ahead.take("the")
      if ahead.take("weekend") {
        cursor = ahead
        return .date(Period.week.last(after: 0, present))
      }
      let isBreak = FeastReader(present: present).readBreak(&ahead)
      var day = isBreak
      if day == nil { day = try read(&ahead) }
      if day == nil { day = try DateReader(order: nil).read(&ahead) }
      guard let day else { return nil }
      cursor = ahead
      return .before(day)
    }
    guard ahead.take("after") else { return nil }
    _ = ahead.take("the")
    if ahead.take("weekend") {
      cursor = ahead
      return .date(present.openDate(from: Period.week.first(after: 1, present)))
    }
    guard let day = FeastReader(present: present).readEnd(&ahead) else { return nil }
    cursor = ahead
    return .after(day)
  }

  /// `w/c 7 dec`, which may mean the week's beginning or its end; `week ending 11 dec`.
  private func weekByADate(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    let isBegin = weekWords(
      "commencing", "beginning", "starting", "of", short: "c", "b", in: &ahead)
    guard isBegin || weekWords("ending", "ended", short: "e", in: &ahead) else { return nil }
    var day = try DateReader(order: nil).read(&ahead)
    if day == nil { day = weekday(&ahead) }
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
      return .date(date(.sunday, weeksAfter: 0))
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

  /// `a week on friday`, `a week today`, `a fortnight on monday`, `2 weeks today`.
  private func aWeekOn(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    let days: Int
    if ahead.take("week") {
      days = 7
    } else {
      guard case .days(let said)? = LengthReader.read(&ahead), said > 0, said.isMultiple(of: 7)
      else { return nil }
      days = said
    }
    _ = ahead.take("on", "from")
    guard let date = next(&ahead) else { return nil }
    cursor = ahead
    return .date(date.adding(days: days))
  }

  private static let distances = [
    "yesterday": -1, "yday": -1, "today": 0, "tomorrow": 1, "tmrw": 1, "tmw": 1, "tmr": 1,
    "tomo": 1,
  ]

  /// `today`, `tomorrow week`, `the day before yesterday`; `this morning` for its day.
  private func byDistance(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    if ["tomorrow", "tmrw"].contains(where: { ahead.take(sequence: "day after \($0)") }) {
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
    guard let distance = cursor.take({ Self.distances[$0] }) else { return nil }
    return .date(present.today.adding(days: distance + weeksMore(&cursor)))
  }

  /// `week` or `fortnight` after a day, in days.
  private func weeksMore(_ cursor: inout TokenCursor) -> Int {
    if cursor.take("week") { return 7 }
    return cursor.take("fortnight") ? 14 : 0
  }

  /// `the next working day`, `last working day`.
  private func workingDay(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    let isNext = ahead.take("next")
    guard isNext || ahead.take("last", "previous"), ahead.take("working", "business"),
      ahead.take("day")
    else { return nil }
    cursor = ahead
    let today = present.today
    return .date(
      isNext ? present.openDate(from: today.adding(days: 1)) : present.openDate(before: today))
  }

  /// `last fri`, the latest before today; `this fri` of this week, `next fri` of the next one.
  private func qualifiedWeekday(_ cursor: inout TokenCursor) -> Day? {
    var ahead = cursor
    if ahead.take("coming") || ahead.take(sequence: "this coming") {
      guard let weekday = ahead.take(CalendarWords.weekday(named:)) else { return nil }
      cursor = ahead
      return .date(next(weekday))
    }
    let distances = ["last": -1, "this": 0, "next": 1]
    guard let weeks = ahead.take({ distances[$0] }) else { return nil }
    // `next week fri` is `fri next week`.
    let isWholeWeek = ahead.take("week", "wk")
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
    let more = weeksMore(&cursor)
    if more > 0 { return .date(next(weekday).adding(days: more)) }
    var ahead = cursor
    _ = ahead.take("of")
    let distances = ["last": -1, "this": 0, "next": 1]
    if let weeks = ahead.take({ distances[$0] }), ahead.take("week", "wk") {
      cursor = ahead
      return .date(date(weekday, weeksAfter: weeks))
    }
    return .weekday(weekday)
  }

  /// `the weekend`, for an office the last working date before it; `this weekend` and what happened
  /// at one are asked back.
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
    let dates = [Weekday.saturday, .sunday].map { date($0, weeksAfter: isPast ? -1 : weeks ?? 0) }
    throw .ambiguous(phrase: cursor.phrase, readings: dates.map(TimeWords.full))
  }

  /// `next week`, `december`: from its beginning, or by its end? Asked back rather than guessed.
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

  /// The next day that is meant by a weekday, `today` or `tomorrow`, today counting.
  private func next(_ cursor: inout TokenCursor) -> LocalDate? {
    if let weekday = cursor.take(CalendarWords.weekday(named:)) { return next(weekday) }
    guard let distance = cursor.take({ Self.distances[$0] }) else { return nil }
    return present.today.adding(days: distance)
  }

  private func next(_ weekday: Weekday) -> LocalDate {
    let ahead = (weekday.rawValue - present.today.weekday.rawValue + 7) % 7
    return present.today.adding(days: ahead)
  }

  private func date(_ weekday: Weekday, weeksAfter weeks: Int) -> LocalDate {
    Period.monday(of: present.today).adding(days: 7 * weeks + weekday.rawValue)
  }
}
