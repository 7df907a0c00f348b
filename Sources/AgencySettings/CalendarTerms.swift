import WorkingTime

/// The choices made for a calendar; the rest is taken from the calendar that it overrides.
public struct CalendarTerms: Hashable, Sendable {
  /// The bank holidays that a calendar keeps.
  enum BankHolidaysKept: Hashable {
    case none
    case those(of: BankHolidays.Division)
  }

  private var zone: Zone?
  /// A weekday that is closed has no periods; one about which nothing was chosen has no place here.
  private var hours: [Weekday: [OpeningPeriod]] = [:]
  private var bankHolidays: BankHolidaysKept?
  private var closed: [ClosedDate]?

  /// Nothing chosen.
  public init() {}

  /// The terms of ``WorkingTime/WorkingCalendar/usual``, where every part is chosen.
  static let standard: CalendarTerms = {
    let usual = WorkingCalendar.usual
    var terms = CalendarTerms()
    terms.zone = usual.zone
    for day in Weekday.allCases { terms.hours[day] = usual.hours[day] ?? [] }
    terms.bankHolidays = usual.bankHolidays.map { .those(of: $0) } ?? BankHolidaysKept.none
    terms.closed = usual.closedDates
    return terms
  }()

  /// These terms, with those of another calendar wherever nothing was chosen.
  func over(_ base: CalendarTerms) -> CalendarTerms {
    var terms = base
    terms.zone = zone ?? base.zone
    terms.hours.merge(hours) { $1 }
    terms.bankHolidays = bankHolidays ?? base.bankHolidays
    terms.closed = closed ?? base.closed
    return terms
  }

  /// The calendar of these terms; what was not chosen is that of the usual one.
  ///
  /// Throws ``WorkingTime/CalendarError/neverOpens`` where it would stay closed for 366 days.
  func calendar(by holidays: HolidayTable) throws(CalendarError) -> WorkingCalendar {
    let whole = over(.standard)
    return try WorkingCalendar(
      zone: whole.zone ?? .london, hours: whole.hours, closed: whole.closed ?? [],
      bankHolidays: whole.bankHolidays?.division, holidays: holidays)
  }

  /// The value that was chosen for a part, as it is typed; nil where none was.
  public func text(of term: CalendarTerm) -> String? {
    switch term {
    case .timeZone: zone?.identifier
    case .hours(let day): hours[day].map { $0.isEmpty ? "closed" : $0.text }
    case .bankHolidays: bankHolidays?.text
    case .closed: closed.map { $0.isEmpty ? "none" : $0.map(\.text).joined(separator: "; ") }
    }
  }

  /// Reads a value as it is typed, nil for none, into a part; answers false where that does not
  /// take it, and changes nothing then.
  mutating func set(_ term: CalendarTerm, _ text: String?) -> Bool {
    switch term {
    case .timeZone: Self.put(text, in: &zone) { try? Zone($0) }
    case .hours(let day): Self.put(text, in: &hours[day], [OpeningPeriod].init(typed:))
    case .bankHolidays: Self.put(text, in: &bankHolidays, BankHolidaysKept.init(typed:))
    case .closed: Self.put(text, in: &closed, [ClosedDate].init(typed:))
    }
  }

  private static func put<Value>(
    _ text: String?, in place: inout Value?, _ read: (String) -> Value?
  ) -> Bool {
    guard let text else {
      place = nil
      return true
    }
    guard let value = read(text) else { return false }
    place = value
    return true
  }
}
