import WorkingTime

/// Arithmetic with months.
enum Months {
  /// Returns this day of the month, a number of months after a date; nil if the month is shorter.
  static func date(day: Int, monthsAfter months: Int, _ date: LocalDate) -> LocalDate? {
    let (year, month, _) = date.components
    let count = year * 12 + month - 1 + months
    let remainder = count % 12
    let wrapped = remainder < 0 ? remainder + 12 : remainder
    return LocalDate(year: (count - wrapped) / 12, month: wrapped + 1, day: day)
  }
}
