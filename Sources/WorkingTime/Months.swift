extension LocalDate {
  /// The same day of the month so many months later; the last day of that month where it has no
  /// such day.
  public func sameDay(monthsLater months: Int) -> LocalDate {
    let (year, month, day) = components
    let place = year * 12 + month - 1 + months
    // Rounded down, so that the months before the year 1 count as well.
    let years = (place >= 0 ? place : place - 11) / 12
    for day in stride(from: day, to: 28, by: -1) {
      if let date = LocalDate(year: years, month: place - years * 12 + 1, day: day) { return date }
    }
    return LocalDate(knownYear: years, month: place - years * 12 + 1, day: min(day, 28))
  }
}
