public import WorkingTime

/// The contents of a cell.
public enum SheetCell: Hashable, Sendable {
  case empty
  /// Text, always literal: never a formula, a number or an address.
  case text(String)
  case number(Int)
  /// A duration, shown in hours and minutes, with which a spreadsheet can calculate.
  case duration(minutes: Int)
  /// A date, by which a spreadsheet can sort and calculate.
  case date(LocalDate)
  /// A local date and time.
  case moment(LocalDate, LocalTime)
}

extension LocalDate {
  /// The first date on which all spreadsheets agree: before it they disagree about a leap day.
  private static let firstCounted = -25_508

  /// The serial number of the date in spreadsheets; nil for a date that they cannot hold.
  var serialNumber: Double? {
    guard dayNumber >= Self.firstCounted, components.year <= 9999 else { return nil }
    return Double(dayNumber + 25_569)
  }
}

extension LocalTime {
  /// The time as a fraction of a day.
  var partOfDay: Double { Double(secondsFromMidnight) / 86_400 }
}
