import WorkingTime

/// Reads days named relative to today: `today`, `fri`, `last thursday`, `next tuesday`,
/// `friday week`, `the day after tomorrow`, `end of next week`, `before christmas`.
struct DayReader {
  let present: Present

  /// Reads the day that comes next; nil if absent.
  ///
  /// - Throws: `WhenError.ambiguous` for a week, a month or a year as a whole.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Day? {
    if let day = try besideAnother(&cursor) { return day }
    let periods = PeriodReader(present: present)
    if let day = try periods.read(&cursor) { return day }
    if let day = aWeekOn(&cursor) { return day }
    if let day = byDistance(&cursor) { return day }
    if let day = workingDay(&cursor) { return day }
    if let day = qualifiedWeekday(&cursor) { return day }
    if let day = weekday(&cursor) { return day }
    if let day = FeastReader(present: present).read(&cursor) { return day }
    return try periods.readWhole(&cursor)
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

  /// Reads `week` or `fortnight` after a day; returns days.
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

  /// `last fri`, the latest before today; `this fri` in this week, `next fri` in the next one.
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
    return .date(present.date(weekday, weeksAfter: weeks))
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
      return .date(present.date(weekday, weeksAfter: weeks))
    }
    return .weekday(weekday)
  }

  /// Returns the next date for a weekday, `today` or `tomorrow`; today counts.
  private func next(_ cursor: inout TokenCursor) -> LocalDate? {
    if let weekday = cursor.take(CalendarWords.weekday(named:)) { return next(weekday) }
    guard let distance = cursor.take({ Self.distances[$0] }) else { return nil }
    return present.today.adding(days: distance)
  }

  private func next(_ weekday: Weekday) -> LocalDate {
    let ahead = (weekday.rawValue - present.today.weekday.rawValue + 7) % 7
    return present.today.adding(days: ahead)
  }
}
