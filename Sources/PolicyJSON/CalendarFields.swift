import AgencySettings
import WorkingTime

/// The field `calendars` of a line.
///
/// An agency's that is absent is the usual one; an employer's that is absent is the agency's.
struct CalendarsFields: Decodable {
  let calendars: Calendars

  init(from decoder: any Decoder) throws {
    let fields = try Fields(of: decoder, named: ["agency", "employer"])
    calendars = Calendars(
      agency: try fields.read("agency", as: CalendarFields.self, .object)?.calendar ?? .usual,
      employer: try fields.read("employer", as: CalendarFields.self, .object)?.calendar)
  }
}

/// A calendar, complete as it stands: a day that is not named is closed, and so is no bank holiday
/// that is not.
struct CalendarFields: Decodable {
  let calendar: WorkingCalendar

  init(from decoder: any Decoder) throws {
    let fields = try Fields(of: decoder, named: ["timeZone", "hours", "closed"])
    let name = try fields.required("timeZone", fields.read("timeZone", as: String.self, .text))
    let hours = try fields.required("hours", fields.read("hours", as: HoursFields.self, .object))
    let closed = try fields.read("closed", as: [DateField].self, .list) ?? []
    calendar = try fields.calendar(zone: name, hours.hours, closed.map { ClosedDate($0.date) })
  }
}

extension Fields {
  /// The calendar that they describe.
  fileprivate func calendar(
    zone: String, _ hours: [Weekday: [OpeningPeriod]], _ closed: [ClosedDate]
  ) throws(FactsError) -> WorkingCalendar {
    do {
      return try WorkingCalendar(zone: Zone(zone), hours: hours, closed: closed)
    } catch {
      switch error {
      case .unknownZone(let name): throw self.error(.unknownZone(name), at: "timeZone")
      case .neverOpens: throw self.error(.neverOpens, at: "hours")
      case .unreadablePeriod(let text), .periodEndsTooSoon(let text):
        throw self.error(.badValue(text, wanted: .period), at: "hours")
      }
    }
  }
}

/// The opening hours of a week.
private struct HoursFields: Decodable {
  let hours: [Weekday: [OpeningPeriod]]

  init(from decoder: any Decoder) throws {
    let fields = try Fields(
      of: decoder, named: Set(Weekday.allCases.map(\.abbreviation)))
    var hours: [Weekday: [OpeningPeriod]] = [:]
    for day in Weekday.allCases {
      hours[day] = try fields.read(day.abbreviation, as: [PeriodField].self, .list)?.map(\.period)
    }
    self.hours = hours
  }
}

/// An opening period, such as `09:00-17:30`.
private struct PeriodField: Decodable {
  let period: OpeningPeriod

  init(from decoder: any Decoder) throws {
    let text = try decoder.text()
    guard let period = try? OpeningPeriod(text) else {
      throw FactsError(
        path: decoder.codingPath.asPath, problem: .badValue(text, wanted: .period))
    }
    self.period = period
  }
}

/// A date, such as `2026-12-25`.
private struct DateField: Decodable {
  let date: LocalDate

  init(from decoder: any Decoder) throws {
    let text = try decoder.text()
    guard let date = LocalDate(iso8601: text) else {
      throw FactsError(path: decoder.codingPath.asPath, problem: .badValue(text, wanted: .date))
    }
    self.date = date
  }
}

extension Decoder {
  /// The text that stands here.
  fileprivate func text() throws -> String {
    do {
      return try singleValueContainer().decode(String.self)
    } catch is DecodingError {
      throw FactsError(path: codingPath.asPath, problem: .expected(.text))
    }
  }
}
