/// A bank holiday that comes every year, by the Banking and Financial Dealings Act 1971, the
/// St Andrew's Day Bank Holiday (Scotland) Act 2007 or a proclamation that is made every year.
struct StandingHoliday: Sendable {
  /// On which day of a year it falls.
  enum Day: Sendable {
    /// On that date, or on another day instead where it is a Saturday or a Sunday.
    case date(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// On the first Monday of a month.
    case firstMonday(month: Int)
    /// On the last Monday of a month of 31 days.
    case lastMonday(month: Int)
  }

  let name: String
  let day: Day
  let divisions: [BankHolidays.Division]
  /// The first year in which it was one.
  var since = BankHolidays.firstYear

  /// The date in a year, before any substitute.
  func date(in year: Int) -> LocalDate {
    switch day {
    case .date(let month, let day):
      return LocalDate(knownYear: year, month: month, day: day)
    case .easter(let days):
      return LocalDate.easter(of: year).adding(days: days)
    case .firstMonday(let month):
      return LocalDate(knownYear: year, month: month, day: 7).mondayOnOrBefore
    case .lastMonday(let month):
      return LocalDate(knownYear: year, month: month, day: 31).mondayOnOrBefore
    }
  }

  private static let everywhere = BankHolidays.Division.allCases
  private static let notInScotland: [BankHolidays.Division] = [
    .englandAndWales, .northernIreland,
  ]

  /// All of them, in the order of the year.
  static let all: [StandingHoliday] = [
    StandingHoliday(
      name: "New Year’s Day", day: .date(month: 1, day: 1), divisions: notInScotland, since: 1974),
    StandingHoliday(
      name: "New Year’s Day", day: .date(month: 1, day: 1), divisions: [.scotland]),
    StandingHoliday(name: "2nd January", day: .date(month: 1, day: 2), divisions: [.scotland]),
    StandingHoliday(
      name: "St Patrick’s Day", day: .date(month: 3, day: 17), divisions: [.northernIreland]),
    StandingHoliday(name: "Good Friday", day: .easter(-2), divisions: everywhere),
    StandingHoliday(name: "Easter Monday", day: .easter(1), divisions: notInScotland),
    StandingHoliday(
      name: "Early May bank holiday", day: .firstMonday(month: 5), divisions: everywhere,
      since: 1978),
    StandingHoliday(
      name: "Spring bank holiday", day: .lastMonday(month: 5), divisions: everywhere),
    StandingHoliday(
      name: "Battle of the Boyne (Orangemen’s Day)", day: .date(month: 7, day: 12),
      divisions: [.northernIreland]),
    StandingHoliday(
      name: "Summer bank holiday", day: .firstMonday(month: 8), divisions: [.scotland]),
    StandingHoliday(
      name: "Summer bank holiday", day: .lastMonday(month: 8), divisions: notInScotland),
    StandingHoliday(
      name: "St Andrew’s Day", day: .date(month: 11, day: 30), divisions: [.scotland], since: 2007),
    StandingHoliday(
      name: "Christmas Day", day: .date(month: 12, day: 25), divisions: everywhere),
    StandingHoliday(
      name: "Boxing Day", day: .date(month: 12, day: 26), divisions: notInScotland),
    StandingHoliday(
      name: "Boxing Day", day: .date(month: 12, day: 26), divisions: [.scotland], since: 1974),
  ]
}

extension LocalDate {
  fileprivate var mondayOnOrBefore: LocalDate { adding(days: -weekday.rawValue) }
}

extension LocalDate {
  /// Easter Sunday of a year of the Gregorian calendar: the Sunday after the full moon that the
  /// Church's tables of 1582 give for the spring, written as arithmetic.
  public static func easter(of year: Int) -> LocalDate {
    let century = year / 100
    // The leap days that the centuries dropped, and the moon's own drift against the calendar.
    let dropped = century - century / 4
    let drift = (8 * century + 13) / 25
    let yearOfMoonCycle = year % 19
    // Days from 21 March to the full moon. The two exceptions keep it within 29 days, and apart
    // from another year's of the same 19.
    var days = (19 * yearOfMoonCycle + dropped - drift + 15) % 30
    if days == 29 || (days == 28 && yearOfMoonCycle > 10) { days -= 1 }
    let fullMoon = LocalDate(knownYear: year, month: 3, day: 21).adding(days: days)
    // A full moon on a Sunday puts Easter a week later.
    return fullMoon.adding(days: 7 - (fullMoon.weekday.rawValue + 1) % 7)
  }
}
