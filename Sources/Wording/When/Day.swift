import WorkingTime

/// A day as it was said, before it is known which one is meant.
enum Day: Hashable {
  /// A day that says all: `today`, `27/11/2026`, `last fri`.
  case date(LocalDate)
  /// Any day of that name: `fri`.
  case weekday(Weekday)
  /// Any month's day of that number: `the 27th`.
  case dayOfMonth(Int)
  /// Any year's day: `27 nov`.
  case dayOfYear(YearlessDate)
  /// Any of these dates, earliest first: `easter`, `end of november`.
  case oneOf([LocalDate])
  /// The last working date before a day: `before christmas`.
  indirect case before(Day)
  /// The first working date after a day: `after the weekend`.
  indirect case after(Day)

  /// The dates that it can be, earliest first, as far from today as anybody would mean.
  func dates(around present: Present) -> [LocalDate] {
    let today = present.today
    switch self {
    case .date(let date):
      return [date]
    case .oneOf(let dates):
      return dates
    case .before(let day):
      return day.dates(around: present).map(present.openDate(before:))
    case .after(let day):
      return day.dates(around: present).map { present.openDate(from: $0.adding(days: 1)) }
    case .weekday(let weekday):
      return (-7...7).map { today.adding(days: $0) }.filter { $0.weekday == weekday }
    case .dayOfMonth(let day):
      // Three months to either side: no two neighbours both lack a 31st.
      return (-3...3).compactMap { Months.date(day: day, monthsAfter: $0, today) }
    case .dayOfYear(let date):
      return date.dates(around: today, present.direction)
    }
  }
}
