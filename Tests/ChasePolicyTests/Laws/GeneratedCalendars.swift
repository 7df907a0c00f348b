import AgencySettings
import Testing
import WorkingTime

/// The calendars of the generated cases: some that are known to be awkward, and some made by
/// chance.
struct GeneratedCalendars {
  let pairs: [Calendars]

  init(seed: UInt64) throws {
    var dice = Dice(seed: seed, number: -1)
    var calendars = try Self.known()
    for _ in 0..<24 { calendars.append(try Self.made(&dice)) }
    // A quarter of the cases are asked with the usual calendar, since most agencies are.
    var pairs: [Calendars] = []
    for _ in 0..<32 { pairs.append(Calendars(agency: .usual)) }
    for _ in 0..<32 { pairs.append(Calendars(agency: .usual, employer: dice.one(of: calendars))) }
    for _ in 0..<64 {
      pairs.append(Calendars(agency: dice.one(of: calendars), employer: dice.one(of: calendars)))
    }
    self.pairs = pairs
  }

  private static func known() throws -> [WorkingCalendar] {
    let week = Weekday.allCases
    let christmas = (20...31).map { ClosedDate(date("12-\($0)")) }
    return [
      try calendar("Europe/London", week, ["00:00-24:00"]),
      try calendar("Europe/London", [.monday], ["09:00-10:00"]),
      try calendar("Europe/London", [.sunday], ["00:30-01:30", "01:45-03:00"]),
      try calendar("Europe/London", week.dropLast(2), ["09:00-13:00", "14:00-17:30"]),
      try calendar("Europe/London", week.dropLast(2), ["09:00-17:30"], closed: christmas),
      try calendar("Europe/Berlin", week.dropLast(2), ["08:00-16:00"]),
      try calendar("America/New_York", week.dropLast(2), ["09:00-17:00"]),
      try calendar("Asia/Kolkata", week.dropLast(1), ["10:00-18:00"]),
      try calendar("Australia/Lord_Howe", week.dropLast(2), ["00:00-02:00", "09:00-17:00"]),
    ]
  }

  /// A few days of a week, one to three periods on each, a few closed dates.
  private static func made(_ dice: inout Dice) throws -> WorkingCalendar {
    let zones = ["Europe/London", "Europe/Dublin", "Europe/Berlin", "America/New_York", "UTC"]
    let days = Weekday.allCases.filter { _ in !dice.onceIn(3) }
    var edges: Set<Int> = []
    for _ in 0..<2 * (1 + dice.below(3)) { edges.insert(dice.below(97)) }
    var quarters = edges.sorted()
    if quarters.count % 2 == 1 { quarters.removeLast() }
    if quarters.isEmpty { quarters = [36, 70] }
    let periods = stride(from: 0, to: quarters.count, by: 2).map { place in
      "\(clock(quarters[place]))-\(clock(quarters[place + 1]))"
    }
    let first = date("03-20")
    let closed = (0..<dice.below(6)).map { _ in ClosedDate(first.adding(days: dice.below(400))) }
    return try calendar(
      dice.one(of: zones), days.isEmpty ? [.wednesday] : days, periods, closed: closed)
  }

  private static func calendar(
    _ zone: String, _ days: some Sequence<Weekday>, _ periods: [String], closed: [ClosedDate] = []
  ) throws -> WorkingCalendar {
    let hours = try periods.map { try OpeningPeriod($0) }
    return try WorkingCalendar(
      zone: Zone(zone), hours: Dictionary(uniqueKeysWithValues: days.map { ($0, hours) }),
      closed: closed)
  }

  private static func clock(_ quarter: Int) -> String {
    let minute = quarter % 4 * 15
    return "\(quarter < 40 ? "0" : "")\(quarter / 4):\(minute == 0 ? "00" : "\(minute)")"
  }
}
