import WorkingTime

/// A day as typed, before it is known which date is meant.
enum Day: Hashable {
  /// An unambiguous day: `today`, `27/11/2026`, `last fri`.
  case date(LocalDate)
  /// A weekday: `fri`.
  case weekday(Weekday)
  /// A day of any month: `the 27th`.
  case dayOfMonth(Int)
  /// A day of any year: `27 nov`.
  case dayOfYear(YearlessDate)
  /// Any of these dates, earliest first: `easter`, `end of november`.
  case oneOf([LocalDate])
  /// The last working date before a day: `before christmas`.
  indirect case before(Day)
  /// The first working date after a day: `after the weekend`.
  indirect case after(Day)

  /// Returns the possible dates, earliest first, within a plausible distance from today.
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
      // Three months to either side: no two consecutive months both lack a 31st.
      return (-3...3).compactMap { Months.date(day: day, monthsAfter: $0, today) }
    case .dayOfYear(let date):
      return date.dates(around: today, present.direction)
    }
  }
}
