import WorkingTime

/// Counting in months.
enum Months {
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
