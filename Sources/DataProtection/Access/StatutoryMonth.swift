public import Domain
public import WorkingTime

/// The statutory time to answer a data subject request.
///
/// Source: UK GDPR, article 12(3): without undue delay, and within one month of receipt; two further
/// months where necessary, of which they are to be told, with the reasons, within the first. How a
/// month is counted: the Information Commissioner's guidance on the right of access, as revised in
/// August 2019. It runs from the day of receipt, a working day or not, to the corresponding date of
/// the next month; to that month's last day where it has no such date; and where that is a Saturday,
/// a Sunday or a public holiday, to the next working day. What an agency's own calendar closes beside
/// gives it no more time, and neither do the pauses that section 76 of the Data (Use and Access) Act
/// 2025 gives to ask who somebody is or what they mean: the date is never later than the law's.
public enum StatutoryMonth {
  /// The number of months to answer in.
  public static let months = 1
  /// The number of months after an extension: one, and two further ones.
  public static let extendedMonths = 3

  /// The last date of so many months from the date of receipt, by the bank holidays of a calendar;
  /// of England and Wales where it keeps none.
  public static func end(
    of months: Int, from received: LocalDate, in calendar: WorkingCalendar
  ) -> LocalDate {
    let division = calendar.bankHolidays ?? .englandAndWales
    var date = received.sameDay(monthsLater: months)
    while [.saturday, .sunday].contains(date.weekday)
      || calendar.holidays.holiday(in: division, on: date) != nil
    {
      date = date.adding(days: 1)
    }
    return date
  }
}

extension DataRequest {
  /// The last date on which it may be answered.
  public func answerBy(in calendar: WorkingCalendar) -> LocalDate {
    StatutoryMonth.end(
      of: extended == nil ? StatutoryMonth.months : StatutoryMonth.extendedMonths,
      from: calendar.localDate(at: heard), in: calendar)
  }

  /// The last date on which its time may be extended.
  public func extendBy(in calendar: WorkingCalendar) -> LocalDate {
    StatutoryMonth.end(
      of: StatutoryMonth.months, from: calendar.localDate(at: heard), in: calendar)
  }

  /// The moment from which it is late: the midnight that ends the last date.
  public func late(in calendar: WorkingCalendar) -> Instant {
    calendar.instant(on: answerBy(in: calendar).adding(days: 1), at: .startOfDay)
  }
}
