public import Wording
public import WorkingTime

/// How a file is to be read where it does not say so itself.
public struct SheetOptions: Hashable, Sendable {
  /// What the user says of its headings.
  public var overrides: [ColumnOverride] = []
  /// In which order it writes dates of three numbers.
  public var dateOrder: DateOrder = .dayMonthYear
  /// The date around which dates without a year are looked for; nil where there are to be none.
  public var today: LocalDate?
  /// At what time an interview begins of which the file names only the date.
  public var time: LocalTime
  /// How long an interview lasts, in minutes.
  public var minutes: UInt16 = 60
  /// The calendar in whose time zone its dates and times are.
  public var calendar: WorkingCalendar

  /// Dates day first, interviews of an hour that begin at nine.
  public init(calendar: WorkingCalendar) {
    self.calendar = calendar
    time = LocalTime(hour: 9) ?? .startOfDay
  }
}
