public import WorkingTime

/// What a cell of a sheet holds.
public enum SheetCell: Hashable, Sendable {
  case empty
  /// Text, whatever it looks like: never a formula, a number or an address.
  case text(String)
  case number(Int)
  /// A length of time, shown in hours and minutes, which a spreadsheet reckons with.
  case duration(minutes: Int)
  /// A day, which a spreadsheet sorts and reckons with.
  case date(LocalDate)
  /// A moment as local clocks show it.
  case moment(LocalDate, LocalTime)
}

extension LocalDate {
  /// The first day that every spreadsheet counts alike: before it they disagree about a leap day.
  private static let firstCounted = -25_508

  /// The number by which spreadsheets know the day; nil for a day that they cannot hold.
  var serialNumber: Double? {
    guard dayNumber >= Self.firstCounted, components.year <= 9999 else { return nil }
    return Double(dayNumber + 25_569)
  }
}

extension LocalTime {
  /// The part of a day that has passed.
  var partOfDay: Double { Double(secondsFromMidnight) / 86_400 }
}
