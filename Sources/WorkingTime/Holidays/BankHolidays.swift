/// The bank holidays of the United Kingdom from 1971 on.
///
/// They are facts up to ``lastPublishedYear``: the days that come every year, and a table of what
/// proclamations changed. In later years the days that come every year are a forecast.
public enum BankHolidays {
  /// A part of the kingdom with bank holidays of its own; raw values as in the official list.
  public enum Division: String, CaseIterable, Hashable, Sendable {
    /// England and Wales.
    case englandAndWales = "england-and-wales"
    /// Scotland, where much is closed on local holidays instead.
    case scotland
    /// Northern Ireland.
    case northernIreland = "northern-ireland"
  }

  /// The year of the Act that the bank holidays rest on; none are known before it.
  public static let firstYear = 1971
  /// The last year whose bank holidays www.gov.uk/bank-holidays had published, in November 2026.
  public static let lastPublishedYear = 2027

  /// The bank holidays of a year in order of date; none before 1971.
  public static func holidays(in division: Division, year: Int) -> [BankHoliday] {
    guard year >= firstYear else { return [] }
    let days = named(in: division, year: year)
    var holidays = days.filter { !$0.date.isWeekend }.map { day in
      BankHoliday(
        date: day.date, name: day.name, isSubstitute: false, isForecast: year > lastPublishedYear)
    }
    // Each day that fell on a weekend takes the next weekday that is not a holiday itself: where
    // Christmas is a Sunday, Boxing Day keeps its Monday and Christmas Day goes to the Tuesday.
    for day in days where day.date.isWeekend {
      var date = day.date.adding(days: 1)
      while date.isWeekend || holidays.contains(where: { $0.date == date }) {
        date = date.adding(days: 1)
      }
      holidays.append(
        BankHoliday(
          date: date, name: day.name, isSubstitute: true, isForecast: year > lastPublishedYear))
    }
    return holidays.sorted { $0.date < $1.date }
  }

  /// The bank holiday on a date; nil if absent.
  public static func holiday(in division: Division, on date: LocalDate) -> BankHoliday? {
    guard !date.isWeekend else { return nil }
    return holidays(in: division, year: date.components.year).first { $0.date == date }
  }

  /// The days of a year before any substitute, in the order in which they claim one.
  private static func named(
    in division: Division, year: Int
  ) -> [(date: LocalDate, name: String)] {
    let proclaimed = Proclamation.all.filter { $0.year == year }
    let standing = StandingHoliday.all.filter { holiday in
      holiday.since <= year && holiday.divisions.contains(division)
        && !proclaimed.contains { $0.movedFrom == holiday.name }
    }
    return standing.map { ($0.date(in: year), $0.name) } + proclaimed.map { ($0.date, $0.name) }
  }
}

extension LocalDate {
  /// True if it is a Saturday or a Sunday.
  var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}

/// A date on which the banks of a part of the United Kingdom, and most offices, are closed.
public struct BankHoliday: Hashable, Sendable {
  /// The date; of our own holidays never a Saturday or a Sunday.
  public let date: LocalDate
  /// Its name in the official list: `Boxing Day`.
  public let name: String
  /// True if it stands in for a day that fell on a weekend.
  public let isSubstitute: Bool
  /// True if it is only what the standing rules lead to expect: no list of its year is published.
  public let isForecast: Bool

  /// A published bank holiday.
  public init(date: LocalDate, name: String, isSubstitute: Bool) {
    self.init(date: date, name: name, isSubstitute: isSubstitute, isForecast: false)
  }

  init(date: LocalDate, name: String, isSubstitute: Bool, isForecast: Bool) {
    self.date = date
    self.name = name
    self.isSubstitute = isSubstitute
    self.isForecast = isForecast
  }
}
