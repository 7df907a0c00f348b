/// A working calendar: a time zone, weekly opening periods and closed dates.
///
/// An algebra of five questions: a span later ``add(_:to:)``, the next opening ``open(_:)``, how
/// much open time lies between two moments ``workingSeconds(from:to:)`` or on how many dates
/// ``workingDays(after:through:)``, whether it is open ``isOpen(at:)``, and why it is closed
/// ``closures(from:to:)``. POLICY.md section 2 is their specification.
///
/// The edges of an opening period are local times turned into moments, so that on the day of a
/// clock change it is as long as the clocks make it.
public struct WorkingCalendar: Hashable, Sendable {
  let timetable: Timetable

  /// A calendar of a zone, a week's hours and the dates on which they do not hold.
  ///
  /// Periods of one weekday that overlap or adjoin count as one; a weekday that is not named has no
  /// hours. The bank holidays of a division, where one is given, are closed in every year, beside
  /// the closed dates; `holidays` says which they are.
  ///
  /// Throws ``CalendarError/neverOpens`` where no weekday has hours, or where some opening date is
  /// more than 366 days from the next: there is no clock here that could say which 366 days matter.
  public init(
    zone: Zone, hours: [Weekday: [OpeningPeriod]], closed: [ClosedDate] = [],
    bankHolidays: BankHolidays.Division? = nil, holidays: HolidayTable = .builtIn
  ) throws(CalendarError) {
    timetable = Timetable(
      zone: zone, hours: hours, closed: closed, division: bankHolidays, holidays: holidays)
    guard timetable.keepsOpening else { throw .neverOpens }
  }

  private init(_ timetable: Timetable) {
    self.timetable = timetable
  }

  /// The calendar where nothing else is said: Monday to Friday 09:00-17:30 in London, closed on the
  /// bank holidays of England and Wales (POLICY.md section 7).
  public static let usual = WorkingCalendar(
    Timetable(
      zone: .london,
      hours: Dictionary(
        uniqueKeysWithValues: Weekday.allCases.prefix(5).map { ($0, [.officeDay]) }),
      closed: [], division: .englandAndWales, holidays: .builtIn))

  /// The time zone.
  public var zone: Zone { timetable.zone }

  /// The opening periods of each weekday that has any, in order and apart.
  public var hours: [Weekday: [OpeningPeriod]] {
    var hours: [Weekday: [OpeningPeriod]] = [:]
    for weekday in Weekday.allCases {
      let places = timetable.periods(on: weekday.rawValue)
      if !places.isEmpty { hours[weekday] = Array(timetable.periods[places]) }
    }
    return hours
  }

  /// The dates on which it is closed beside bank holidays, in order, each once.
  public var closedDates: [ClosedDate] { timetable.closed }

  /// The region whose bank holidays it keeps, in every year; nil where it keeps none but those among its
  /// closed dates.
  public var bankHolidays: BankHolidays.Division? { timetable.division }

  /// The table of its bank holidays; ``HolidayTable/builtIn`` where it keeps none.
  public var holidays: HolidayTable { timetable.holidays }

  /// The same calendar by another table of bank holidays.
  ///
  /// Throws ``CalendarError/neverOpens`` where they keep it closed for more than 366 days.
  public func keeping(_ holidays: HolidayTable) throws(CalendarError) -> WorkingCalendar {
    try WorkingCalendar(
      zone: zone, hours: hours, closed: closedDates, bankHolidays: bankHolidays,
      holidays: holidays)
  }

  /// True if both consist of the same, and so answer alike.
  public static func == (left: WorkingCalendar, right: WorkingCalendar) -> Bool {
    left.timetable === right.timetable || left.timetable.matches(right.timetable)
  }

  /// Hashes what it consists of.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(zone)
    hasher.combine(timetable.periods)
    hasher.combine(timetable.bounds)
    hasher.combine(closedDates)
    hasher.combine(bankHolidays)
    hasher.combine(holidays)
  }
}

/// A reason why a calendar can't be set.
public enum CalendarError: Error, Hashable, Sendable {
  /// No time zone of that name is known.
  case unknownZone(String)
  /// Opening hours are not written as `09:00-17:30`.
  case unreadablePeriod(String)
  /// Opening hours do not end after they begin.
  case periodEndsTooSoon(String)
  /// There is no weekday with hours, or it stays closed for 366 days on end.
  case neverOpens
}
