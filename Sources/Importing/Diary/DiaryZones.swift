import Foundation
import Wording
import WorkingTime

/// The time zones of a diary, by the names that programs use.
///
/// A name from the tz database means that zone. Any other means what the diary itself says of it in a
/// VTIMEZONE, and only without one the zone that Windows has under the name.
struct DiaryZones {
  /// The zones that the diary describes, by name.
  private let described: [String: DescribedZone]
  /// The zone of times without one, if the diary names it.
  private let floating: Zone?

  /// The zones of a calendar.
  init(_ calendar: ComponentFile.Component) {
    let zones = calendar.all("VTIMEZONE").compactMap { zone -> (String, DescribedZone)? in
      guard let name = zone.first("TZID")?.text.collapsed else { return nil }
      return DescribedZone(zone).map { (name, $0) }
    }
    described = Dictionary(zones) { first, _ in first }
    floating = calendar.first("X-WR-TIMEZONE").flatMap { try? Zone($0.text.collapsed) }
  }

  /// Returns the instant of a local time in the zone of a name, or in `usual` if there is no name; nil
  /// if no such zone is known.
  func instant(
    on date: LocalDate, at time: LocalTime, in name: String?, usual: Zone
  ) -> Instant? {
    guard let name = name?.collapsed else {
      return (floating ?? usual).instant(on: date, at: time)
    }
    if let zone = Self.database(name) { return zone.instant(on: date, at: time) }
    if let zone = described[name] { return zone.instant(on: date, at: time) }
    return Self.named(name)?.instant(on: date, at: time)
  }

  /// Returns the zone of a name from the tz database or of Windows.
  static func zone(named name: String) -> Zone? { database(name) ?? named(name) }

  /// Returns the zone of a name from the tz database, alone or at the end of a longer one.
  private static func database(_ name: String) -> Zone? {
    if let zone = try? Zone(name) { return zone }
    let parts = name.split(separator: "/")
    guard parts.count > 2 else { return nil }
    return try? Zone(parts.suffix(2).joined(separator: "/"))
  }

  /// Returns the zone that Windows has under a name, or shows as one, such as
  /// `(UTC+00:00) Dublin, Edinburgh, Lisbon, London`.
  static func named(_ name: String) -> Zone? {
    // Outlook numbers a zone that it has changed: `GMT Standard Time 1`.
    let plain = name.replacing(#/\s+\d+$/#, with: "")
    if let zone = WindowsZones.ofName[plain] { return try? Zone(zone) }
    let utc: Set<String> = [
      "gmt", "coordinated universal time", "tzone://microsoft/utc", "etc/utc", "z",
    ]
    if utc.contains(plain.lowercased()) { return try? Zone("UTC") }
    let shown = plain.replacing(#/^\((?:UTC|GMT)[^)]*\)\s*/#.ignoresCase(), with: "")
    if let zone = WindowsZones.shown.first(where: { shown.lowercased().hasPrefix($0.key) }) {
      return try? Zone(zone.value)
    }
    guard shown != plain || shown.contains(",") else { return nil }
    return shown.split(separator: ",").lazy.compactMap { city(String($0).collapsed) }.first
  }

  private static func city(_ name: String) -> Zone? {
    let wanted = "/" + name.replacing(" ", with: "_").lowercased()
    return TimeZone.knownTimeZoneIdentifiers.first { $0.lowercased().hasSuffix(wanted) }
      .flatMap { try? Zone($0) }
  }
}

/// A time zone as a diary describes it (RFC 5545 section 3.6.5): when which offset begins.
struct DescribedZone {
  /// A part of the year, or of history, with one offset.
  private struct Observance {
    /// The local date and time of the first onset, by the clock until then.
    let first: ContentLine.DateAndTime
    let from: Int
    let to: Int
    let rule: YearlyRule?
    /// Further onsets, each as a local second.
    let others: [Int]

    /// Returns the local second of the latest onset at or before a local second; nil if there is none.
    func onset(before wall: Int) -> Int? {
      var onsets = others + [first.wall]
      if let rule {
        let year = LocalDate(dayNumber: wall.flooredDays).components.year
        let time = first.wall - first.date.dayNumber * 86_400
        onsets += [year - 1, year].compactMap { rule.day(in: $0) }.map { $0 * 86_400 + time }
          .filter { $0 >= first.wall && $0 <= rule.until ?? .max }
      }
      return onsets.filter { $0 <= wall }.max()
    }
  }

  private let observances: [Observance]

  /// The zone that a VTIMEZONE describes; nil if it describes none that can be read.
  init?(_ component: ComponentFile.Component) {
    let parts = component.components.filter { ["STANDARD", "DAYLIGHT"].contains($0.name) }
    var observances: [Observance] = []
    for part in parts {
      guard let first = part.first("DTSTART")?.dateAndTime,
        let from = part.first("TZOFFSETFROM")?.offset, let to = part.first("TZOFFSETTO")?.offset
      else { return nil }
      var rule: YearlyRule?
      if let text = part.first("RRULE")?.value {
        guard let read = YearlyRule(text, first: first.date) else { return nil }
        rule = read
      }
      observances.append(
        Observance(
          first: first, from: from, to: to, rule: rule,
          others: part.properties.filter { $0.name == "RDATE" }.compactMap { $0.dateAndTime?.wall })
      )
    }
    guard !observances.isEmpty else { return nil }
    self.observances = observances
  }

  /// Returns the instant at which a clock there shows that time; one that a change skips is moved
  /// forward by the gap, one that occurs twice means the first.
  func instant(on date: LocalDate, at time: LocalTime) -> Instant {
    let wall = date.dayNumber * 86_400 + time.secondsFromMidnight
    let begun = observances.compactMap { observance in
      observance.onset(before: wall).map { (onset: $0, observance: observance) }
    }
    guard let latest = begun.max(by: { $0.onset < $1.onset }) else {
      // Before its history begins, a zone is as it was until the first change.
      let first = observances.min { $0.first.wall < $1.first.wall }
      return Instant(seconds: wall - (first?.from ?? 0))
    }
    let gap = latest.observance.to - latest.observance.from
    let isSkipped = gap > 0 && wall < latest.onset + gap
    return Instant(seconds: wall - (isSkipped ? latest.observance.from : latest.observance.to))
  }
}

/// A rule for one day of each year, such as `FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU`.
private struct YearlyRule {
  private let month: Int
  /// The weekday, counted from Monday as 0, and which of the month's it is; nil for a day by number.
  private let weekday: (number: Int, place: Int)?
  private let days: [Int]
  /// The last local second at which it holds; nil if it holds for ever.
  let until: Int?

  init?(_ text: String, first: LocalDate) {
    let pairs = text.uppercased().split(separator: ";").map { part in
      part.split(separator: "=", maxSplits: 1).map(String.init)
    }
    let parts = Dictionary(
      pairs.filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { one, _ in one })
    guard parts["FREQ"] == "YEARLY", parts["INTERVAL"] ?? "1" == "1" else { return nil }
    let month = parts["BYMONTH"].map { Int($0) } ?? first.components.month
    guard let month, (1...12).contains(month) else { return nil }
    self.month = month
    days =
      parts["BYMONTHDAY"]?.split(separator: ",").compactMap { Int($0) }
      ?? (parts["BYDAY"] == nil ? [first.components.day] : [])
    if let day = parts["BYDAY"] {
      guard let match = day.wholeMatch(of: #/([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)/#),
        let number = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].firstIndex(of: match.output.2)
      else { return nil }
      weekday = (number, match.output.1.flatMap { Int($0) } ?? 1)
    } else {
      weekday = nil
    }
    // The end is told in UTC; an hour or two are of no account in a rule for one day of a year.
    until = parts["UNTIL"].flatMap { ContentLine("UNTIL:\($0)", line: 0)?.dateAndTime }
      .map { $0.wall + 86_400 }
  }

  /// Returns the number of its day in a year; nil if the year has none.
  func day(in year: Int) -> Int? {
    guard let begin = LocalDate(year: year, month: month, day: 1),
      let next = LocalDate(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
    else { return nil }
    let all = begin.dayNumber..<next.dayNumber
    let numbered = all.filter { days.isEmpty || days.contains($0 - all.lowerBound + 1) }
    guard let weekday else { return numbered.first }
    // 1 January 1970 was a Thursday.
    let matching = numbered.filter { (($0 + 3) % 7 + 7) % 7 == weekday.number }
    let place = weekday.place < 0 ? matching.count + weekday.place : weekday.place - 1
    return matching.indices.contains(place) ? matching[place] : nil
  }
}

extension ContentLine.DateAndTime {
  /// Its local second: the seconds from 1970-01-01T00:00 by the same clock.
  fileprivate var wall: Int { date.dayNumber * 86_400 + (time?.secondsFromMidnight ?? 0) }
}

extension ContentLine {
  /// The value as an offset from UTC in seconds, such as `+0100`; nil if it is not one.
  fileprivate var offset: Int? {
    guard let match = value.collapsed.wholeMatch(of: #/([+-])(\d\d)(\d\d)(\d\d)?/#),
      let hours = Int(match.output.2), let minutes = Int(match.output.3), hours < 24, minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60 + (match.output.4.flatMap { Int($0) } ?? 0)
    return match.output.1 == "-" ? -seconds : seconds
  }
}

extension Int {
  fileprivate var flooredDays: Int { self >= 0 ? self / 86_400 : -((-self + 86_399) / 86_400) }
}
