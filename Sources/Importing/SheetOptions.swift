public import Wording
public import WorkingTime

/// Defaults for what a file does not say itself.
public struct SheetOptions: Hashable, Sendable {
  /// The user's overrides of headings.
  public var overrides: [ColumnOverride] = []
  /// The order of dates written as three numbers.
  public var dateOrder: DateOrder = .dayMonthYear
  /// The date around which dates without a year are looked for; nil if a year is required.
  public var today: LocalDate?
  /// The start time of an interview for which the file has only a date.
  public var time: LocalTime
  /// The length of an interview, in minutes.
  public var minutes: UInt16 = 60
  /// The calendar with the time zone of the dates and times.
  public var calendar: WorkingCalendar

  /// Creates options: dates day first, interviews of one hour that begin at nine.
  public init(calendar: WorkingCalendar) {
    self.calendar = calendar
    time = LocalTime(hour: 9) ?? .startOfDay
  }
}
