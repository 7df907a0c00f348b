import WorkingTime

/// A point in a week, a month or a year: its beginning, its end, or what an office calls early, mid
/// and late.
///
/// In a week, early is Tuesday, mid is Wednesday and late is the last working date; in a month,
/// early is the 10th and mid the 15th.
enum Point {
  case start, early, middle, end

  private static let words: [(String, Point)] = [
    ("end of", .end), ("start of", .start), ("beginning of", .start), ("middle of", .middle),
    ("early", .early), ("mid", .middle), ("late", .end), ("later", .end),
  ]

  /// Reads the point that the next words name.
  static func read(_ cursor: inout TokenCursor) -> Point? {
    for (word, point) in words where cursor.take(sequence: word) {
      _ = cursor.take(mark: "-")
      return point
    }
    return nil
  }

  /// Returns its date in the period this many periods after today's.
  func date(of period: Period, after count: Int, _ present: Present) -> LocalDate {
    let first = period.first(after: count, present)
    switch (self, period) {
    case (.start, _): return first
    case (.end, _): return period.last(after: count, present)
    case (.early, .week): return first.adding(days: 1)
    case (.middle, .week): return first.adding(days: 2)
    case (.early, .month): return first.adding(days: 9)
    case (.middle, .month): return first.adding(days: 14)
    case (.early, .year): return first.adding(days: 30)
    case (.middle, .year): return LocalDate(year: first.components.year, month: 6, day: 30) ?? first
    }
  }

  /// Returns its date in a month of a year.
  func date(ofMonth month: Int, in year: Int) -> LocalDate? {
    guard let first = LocalDate(year: year, month: month, day: 1) else { return nil }
    return switch self {
    case .start: first
    case .early: first.adding(days: 9)
    case .middle: first.adding(days: 14)
    case .end: Months.date(day: 1, monthsAfter: 1, first)?.adding(days: -1)
    }
  }
}
