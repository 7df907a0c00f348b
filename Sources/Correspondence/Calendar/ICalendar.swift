import Domain
import Rendering
public import WorkingTime

/// Writes a calendar as iCalendar (RFC 5545), event by event: the results of `begin`, `event` and
/// `end`, joined, are the calendar.
///
/// Instants are in UTC, which every program shows in its own zone, in summer and winter.
public struct ICalendar: Sendable {
  private let name: String
  private let calendar: WorkingCalendar

  /// Creates a calendar with a name, in a zone.
  public init(named name: String, in calendar: WorkingCalendar) {
    self.name = name
    self.calendar = calendar
  }

  /// Returns the lines before the first event.
  public func begin() -> String {
    let name = ICalendarText.escaped(HeaderText.clipped(name))
    return lines([
      ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//debrief//debrief//EN"),
      ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH"), ("X-WR-CALNAME", name),
      ("X-WR-TIMEZONE", calendar.zone.identifier),
    ])
  }

  /// Returns an event.
  public func event(_ entry: CalendarEntry) -> String {
    let summary = ICalendarText.escaped(entry.summary)
    let head = [
      ("BEGIN", "VEVENT"), ("UID", entry.uid), ("DTSTAMP", Self.text(entry.stamp)),
      ("SEQUENCE", "\(entry.sequence)"),
    ]
    let places = [
      entry.venue.place.map { ("LOCATION", ICalendarText.escaped($0)) },
      entry.venue.link.map { ("URL", PercentEncoding.completed($0)) },
    ].compactMap(\.self)
    let content = [
      ("SUMMARY", summary),
      ("DESCRIPTION", ICalendarText.escaped(entry.details.joined(separator: "\n"))),
      ("STATUS", entry.isCancelled ? "CANCELLED" : "CONFIRMED"),
      ("TRANSP", entry.part == .interviews && !entry.isCancelled ? "OPAQUE" : "TRANSPARENT"),
      ("CATEGORIES", entry.part.rawValue.capitalisedFirst), ("CLASS", "PRIVATE"),
    ]
    let alarm =
      Self.alarm(entry).map { trigger in
        [
          ("BEGIN", "VALARM"), ("ACTION", "DISPLAY"), ("DESCRIPTION", summary),
          ("TRIGGER", trigger), ("END", "VALARM"),
        ]
      } ?? []
    return lines(head + Self.times(entry.time) + places + content + alarm + [("END", "VEVENT")])
  }

  /// Returns the lines after the last event.
  public func end() -> String { lines([("END", "VCALENDAR")]) }

  private func lines(_ lines: [(name: String, value: String)]) -> String {
    lines.map { ICalendarText.line($0.name, $0.value) }.joined()
  }

  /// The time of an event's alarm, counted from its start; nil if it has none.
  ///
  /// An offer's is an hour before its end, or at nine in the morning of its last day.
  private static func alarm(_ entry: CalendarEntry) -> String? {
    switch (entry.part, entry.time) {
    case (.duties, _): "PT0S"
    case (.offers, .span): "-PT1H"
    case (.offers, .day): "PT9H"
    case (.interviews, _), (.promises, _): nil
    }
  }

  private static func times(_ time: CalendarEntry.Time) -> [(String, String)] {
    switch time {
    case .span(let start, let end): [("DTSTART", text(start)), ("DTEND", text(end))]
    case .day(let date):
      [
        ("DTSTART;VALUE=DATE", text(date)), ("DTEND;VALUE=DATE", text(date.adding(days: 1))),
      ]
    }
  }

  /// Returns an instant as `20261127T140000Z`.
  private static func text(_ moment: Instant) -> String {
    moment.rfc3339.filter { $0 != "-" && $0 != ":" }
  }

  /// Returns a date as `20261127`.
  private static func text(_ date: LocalDate) -> String {
    date.iso8601.filter { $0 != "-" }
  }
}

extension Sequence where Element == CalendarEntry {
  /// The events as JSON.
  public var json: String {
    JSONWriter.document(.array(map(\.json)))
  }
}

extension CalendarEntry {
  fileprivate var json: JSON {
    let times: (start: String, end: String, isDay: Bool) =
      switch time {
      case .span(let start, let end): (start.rfc3339, end.rfc3339, false)
      case .day(let date): (date.iso8601, date.adding(days: 1).iso8601, true)
      }
    return [
      "uid": .string(uid), "part": .string(part.rawValue), "sequence": .number(sequence),
      "stamp": .moment(stamp), "start": .string(times.start), "end": .string(times.end),
      "allDay": .bool(times.isDay), "summary": .string(summary), "details": .texts(details),
      "place": .text(venue.place), "link": .text(venue.link),
      "cancelled": .bool(isCancelled),
    ]
  }
}
