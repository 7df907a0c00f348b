import Foundation
import WorkingTime

/// A calendar made by chance, about a change of its zone's clocks.
struct GeneratedCalendar {
  /// A zone and a date some days before its clocks change; the last one's never do.
  static let changes: [(zone: String, date: String)] = [
    ("Europe/London", "2026-03-20"), ("Europe/London", "2026-10-16"),
    ("Europe/Berlin", "2027-03-20"), ("America/New_York", "2026-10-25"),
    ("Australia/Lord_Howe", "2026-03-29"), ("Australia/Lord_Howe", "2026-09-26"),
    ("Pacific/Chatham", "2026-09-19"), ("Pacific/Apia", "2011-12-22"),
    ("America/Sao_Paulo", "2018-10-27"), ("America/Havana", "2026-10-24"),
    ("Africa/Casablanca", "2026-02-08"), ("Europe/Istanbul", "2016-09-01"),
    ("Asia/Kolkata", "2026-11-01"),
  ]
  /// How many days from that date on are counted out.
  static let days = 40

  let calendar: WorkingCalendar
  /// Its periods in minutes from midnight, by the day of the week, 0 for Monday.
  let periods: [Int: [Range<Int>]]
  /// Its closed dates, in days from 1970.
  let closed: Set<Int>

  init(zone: String, from first: LocalDate, dice: inout Dice) throws {
    var periods: [Int: [Range<Int>]] = [:]
    while periods.isEmpty {
      for weekday in 0..<7 where Int.random(in: 0..<10, using: &dice) < 7 {
        periods[weekday] = Self.periods(&dice)
      }
    }
    let closed = (0..<4).map { _ in
      first.adding(days: Int.random(in: 0..<Self.days, using: &dice))
    }
    var hours: [Weekday: [OpeningPeriod]] = [:]
    for weekday in Weekday.allCases {
      hours[weekday] = try periods[weekday.rawValue]?.map { period in
        try OpeningPeriod("\(Self.clock(period.lowerBound))-\(Self.clock(period.upperBound))")
      }
    }
    self.periods = periods
    self.closed = Set(closed.map(\.dayNumber))
    calendar = try WorkingCalendar(
      zone: Zone(zone), hours: hours, closed: closed.map { ClosedDate($0) })
  }

  /// Some quarters of an hour of a day as periods that do not meet: all of it, or often those of
  /// the small hours in which clocks change.
  private static func periods(_ dice: inout Dice) -> [Range<Int>] {
    if Int.random(in: 0..<6, using: &dice) == 0 { return [0..<1440] }
    let latest = Bool.random(using: &dice) ? 16 : 96
    let edges = Set(
      (0..<2 * Int.random(in: 1...3, using: &dice)).map { _ in
        Int.random(in: 0...latest, using: &dice) * 15
      }
    ).sorted()
    guard edges.count > 1 else { return [0..<latest * 15] }
    return stride(from: 0, to: edges.count - 1, by: 2).map { edges[$0]..<edges[$0 + 1] }
  }

  private static func clock(_ minute: Int) -> String {
    String(format: "%02d:%02d", minute / 60, minute % 60)
  }
}
