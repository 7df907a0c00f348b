import WorkingTime

/// Counting in months.
enum Months {
  /// The date so many months later, or the last of that month where it is shorter.
  static func adding(_ months: Int, to date: LocalDate) -> LocalDate {
    let day = date.components.day
    let dates = (0...3).lazy.compactMap { Self.date(day: day - $0, monthsAfter: months, date) }
    return dates.first ?? date
  }

  /// The day of that number in the month so many months after the date's; nil where the month is
  /// shorter.
  static func date(day: Int, monthsAfter months: Int, _ date: LocalDate) -> LocalDate? {
    let (year, month, _) = date.components
    let count = year * 12 + month - 1 + months
    let remainder = count % 12
    let wrapped = remainder < 0 ? remainder + 12 : remainder
    return LocalDate(year: (count - wrapped) / 12, month: wrapped + 1, day: day)
  }
}
