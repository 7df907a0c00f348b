import Testing
import WorkingTime

/// A row of a table of cases, shown by what it is about.
struct Row<Given: Sendable, Expected: Sendable>: Sendable, CustomTestStringConvertible {
  let about: String
  let given: Given
  let expected: Expected

  init(_ about: String, _ given: Given, _ expected: Expected) {
    self.about = about
    self.given = given
    self.expected = expected
  }

  var testDescription: String { about }
}

/// A moment as RFC 3339 writes it.
func moment(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Instant {
  try #require(Instant(rfc3339: text), sourceLocation: sourceLocation)
}

/// A date as ISO 8601 writes it.
func date(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> LocalDate {
  try #require(LocalDate(iso8601: text), sourceLocation: sourceLocation)
}

/// A span as it is typed.
func span(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Span {
  try #require(Span(text), sourceLocation: sourceLocation)
}

/// Calendars by the names that the tables call them.
enum Office: Sendable {
  /// The agency's usual calendar.
  case usual
  /// Weekdays with a lunch gap on Tuesdays, half of Wednesday, and no bank holidays.
  case lunch
  /// Open always, in London.
  case always
  /// Mondays 09:00-10:00 in London.
  case hourAWeek
  /// Sundays in a zone.
  case sundays([String], in: String)
  /// Monday to Friday 09:00-17:00 in a zone.
  case weekdays(String)

  /// Sundays in the hours that London's clock changes fall into.
  static func sundayNight(_ hours: String...) -> Office {
    .sundays(hours, in: "Europe/London")
  }

  func calendar() throws -> WorkingCalendar {
    switch self {
    case .usual:
      return .usual
    case .lunch:
      return try calendar([
        .monday: ["09:00-17:30"], .tuesday: ["09:00-13:00", "14:00-17:30"],
        .wednesday: ["09:00-12:00"], .thursday: ["09:00-17:30"], .friday: ["09:00-17:30"],
      ])
    case .always:
      return try calendar(everyDay(Weekday.allCases[...], "00:00-24:00"))
    case .hourAWeek:
      return try calendar([.monday: ["09:00-10:00"]])
    case .sundays(let hours, let zone):
      return try calendar([.sunday: hours], zone: zone)
    case .weekdays(let zone):
      return try calendar(everyDay(Weekday.allCases.prefix(5), "09:00-17:00"), zone: zone)
    }
  }

  private func everyDay(_ days: ArraySlice<Weekday>, _ hours: String) -> [Weekday: [String]] {
    Dictionary(uniqueKeysWithValues: days.map { ($0, [hours]) })
  }

  private func calendar(
    _ hours: [Weekday: [String]], zone: String = "Europe/London"
  ) throws -> WorkingCalendar {
    try WorkingCalendar(
      zone: Zone(zone), hours: hours.mapValues { try $0.map { try OpeningPeriod($0) } })
  }
}
