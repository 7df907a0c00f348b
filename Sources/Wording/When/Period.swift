import WorkingTime

/// A calendar period; weeks begin on Mondays.
enum Period: String {
  case week, month, year

  /// Reads a period relative to the present one: `this week`, `next month`, or `the week`, which is
  /// this one.
  static func read(_ cursor: inout TokenCursor) -> (period: Period, after: Int)? {
    var ahead = cursor
    let distances = ["last": -1, "this": 0, "the": 0, "next": 1]
    let after = ahead.take { distances[$0] } ?? 0
    guard let period = ahead.take({ $0 == "wk" ? .week : Period(rawValue: $0) }) else {
      return nil
    }
    // `the week after next`
    let isAfterNext = after == 0 && ahead.take(sequence: "after next")
    cursor = ahead
    return (period, isAfterNext ? 2 : after)
  }

  /// Returns the first date of the period this many periods after today's.
  func first(after count: Int, _ present: Present) -> LocalDate {
    let (year, month, _) = present.today.components
    return switch self {
    case .week: Self.monday(of: present.today).adding(days: 7 * count)
    case .month: Months.date(day: 1, monthsAfter: count, present.today) ?? present.today
    case .year:
      Months.date(day: 1, monthsAfter: 12 * count + 1 - month, present.today)
        ?? LocalDate(year: year, month: 1, day: 1) ?? present.today
    }
  }

  /// Returns the last date of it; of a week, the last open date, or the Friday if there is not one.
  func last(after count: Int, _ present: Present) -> LocalDate {
    let next = first(after: count + 1, present)
    guard self == .week else { return next.adding(days: -1) }
    return Self.lastOpenDate(ofWeekBefore: next, present)
  }

  /// Returns the last open date in the week before a Monday, or its Friday if there is not one.
  static func lastOpenDate(ofWeekBefore monday: LocalDate, _ present: Present) -> LocalDate {
    let backwards = (1...7).lazy.map { monday.adding(days: -$0) }
    return backwards.first(where: present.calendar.opens(on:)) ?? monday.adding(days: -3)
  }

  /// Returns the Monday of a date's week.
  static func monday(of date: LocalDate) -> LocalDate {
    date.adding(days: -date.weekday.rawValue)
  }
}
