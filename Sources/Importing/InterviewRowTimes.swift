import Domain
import Wording
import WorkingTime

extension InterviewRow {
  /// Reads the start and end of the interview whose date stands in a column.
  ///
  /// An instant in the date's cell is exact; otherwise the time comes from the time column, then
  /// the date's cell, then the options. If no end is given, the options have the length.
  mutating func time(of column: ColumnGuess.Found) -> InterviewTime? {
    zoneBeside = nil
    guard let ofRow = zone(), let date = date(in: column) else { return nil }
    var time = dates.count == 1 ? self.time(in: .time, "") : nil
    let zone = zoneBeside ?? ofRow
    if date.time?.offset != nil { time = date.time }
    time = time ?? date.time
    let wall = time?.start ?? options.time
    if time != nil, wall.hour < 7 || wall.hour >= 20 {
      let header = time == date.time ? column.header : columns[.time]?.header ?? column.header
      findings.note(.odd, header, TimeWords.clock(wall), line: row.line)
    }
    let start = moment(wall, time, on: date.day, zone)
    let end = end(of: wall, time, on: date.day, zone) ?? start.adding(seconds: length() * 60)
    let held = InterviewTime(start: start, end: end)
    if held == nil {
      fault(columns[.end].map(text)?.isEmpty ?? true ? .date : .end, .notAfterStart)
    }
    return held
  }

  /// The zone of the row's times: its own or the table's.
  private mutating func zone() -> Zone? {
    guard let found = columns[.timezone], let cell = said(.timezone) else { return options.zone }
    guard let zone = SheetZones.zone(named: cell) else {
      fault(.timezone, .notAZone)
      return nil
    }
    noteZone(zone, found, cell)
    return zone
  }

  private mutating func noteZone(_ zone: Zone, _ found: ColumnGuess.Found, _ name: String) {
    guard SheetZones.isAbbreviation(name) else { return }
    findings.note(.zone, found.header, name, line: row.line, meaning: zone.identifier)
  }

  /// Takes a text beside a date or time for its zone, or else keeps it as a note.
  private mutating func take(aside: String, of found: ColumnGuess.Found) {
    guard SheetZones.isAbbreviation(aside), let zone = SheetZones.zone(named: aside) else {
      return keep(aside, of: found, as: .aside)
    }
    zoneBeside = zone
    noteZone(zone, found, aside)
  }

  /// The length of an interview without an end, in minutes.
  private mutating func length() -> Int {
    guard let found = columns[.minutes], let cell = said(.minutes) else {
      return Int(options.minutes)
    }
    if let minutes = Self.minutes(cell) { return minutes }
    keep(cell, of: found, as: .unknown)
    return Int(options.minutes)
  }

  /// Reads `45`, `45 mins`, `1h`, `1 hour`, `1:30`, `1h 30m`.
  private static func minutes(_ cell: String) -> Int? {
    let words = cell.foldedWords.joined()
    let parts = words.split { !$0.isNumber }.compactMap { Int($0) }
    let hasHours = words.contains("h") || cell.contains(":")
    let minutes: Int? =
      switch parts.count {
      case 1: hasHours ? parts[0] * 60 : parts[0]
      case 2 where hasHours, 3 where cell.contains(":"): parts[0] * 60 + parts[1]
      default: nil
      }
    return minutes.flatMap { (1...1440).contains($0) ? $0 : nil }
  }

  /// Reads the end from the end column or the time column: a time of day, or a date with one, as in
  /// our own report; nil if neither has it.
  private mutating func end(
    of start: LocalTime, _ time: WrittenTime?, on day: LocalDate, _ zone: Zone
  ) -> Instant? {
    guard dates.count == 1, let found = columns[.end], !text(found).isPlaceholder else {
      return time?.end.map { moment($0, time, on: day, zone) }
    }
    let cell = text(found)
    if let whole = read(cell).date {
      // A date alone tells no time.
      guard let clock = whole.time else { return nil }
      return moment(clock.start, clock, on: whole.day, zone)
    }
    let last = self.time(in: .end, "\(start.iso8601) - ")?.end ?? time?.end
    return last.map { moment($0, time, on: day, zone) }
  }

  /// Reads the time of day in a column, given what is known of it; nil if it has none.
  private mutating func time(in column: Column, _ known: String) -> WrittenTime? {
    guard let found = columns[column] else { return nil }
    let cell = text(found)
    guard !cell.isPlaceholder else {
      if !cell.isEmpty { findings.note(.blank, found.header, cell, line: row.line) }
      return nil
    }
    let told = Self.partOfDay(cell) ?? cell
    let reason: RowError.Reason
    do {
      let time = try readTime(known + told)
      if known.isEmpty { noteGuess(time, found, cell) }
      return time
    } catch {
      reason = Self.reason(error, isTimeAlone: true)
    }
    if let time = read(cell).date?.time { return time }
    let (kept, aside) = Self.parted(cell)
    if !aside.isEmpty, let time = try? readTime(known + kept) {
      take(aside: aside, of: found)
      return time
    }
    fault(column, reason)
    return nil
  }

  private mutating func noteGuess(
    _ time: WrittenTime, _ found: ColumnGuess.Found, _ cell: String
  ) {
    guard time.isGuessed else { return }
    findings.note(
      .afternoon, found.header, cell, line: row.line, meaning: TimeWords.clock(time.start))
  }

  /// A time that a spreadsheet holds as a part of a day: `0.4375` is `10:30:00`.
  private static func partOfDay(_ cell: String) -> String? {
    guard cell.hasPrefix("0."), cell.utf8.count >= 5, let part = Double(cell),
      let time = LocalTime(secondsFromMidnight: Int((part * 86_400).rounded()))
    else { return nil }
    return time.iso8601
  }

  private func moment(
    _ wall: LocalTime, _ time: WrittenTime?, on day: LocalDate, _ zone: Zone
  ) -> Instant {
    guard let offset = time?.offset else { return zone.instant(on: day, at: wall) }
    return Instant(seconds: day.dayNumber * 86_400 + wall.secondsFromMidnight - offset)
  }

  private mutating func date(in found: ColumnGuess.Found) -> WrittenDate? {
    let cell = text(found)
    var (date, problem) = read(cell)
    findings.dates.take(cell)
    if date == nil {
      let (kept, aside) = Self.parted(cell)
      if !aside.isEmpty { date = read(kept).date }
      if date != nil { take(aside: aside, of: found) }
    }
    if let time = date?.time { noteGuess(time, found, cell) }
    if date == nil, let problem {
      faults.append(
        RowError(
          line: row.line, header: found.header, value: row.cell(found.index),
          reason: Self.reason(problem, isTimeAlone: false)))
    }
    return date
  }

  private mutating func read(_ cell: String) -> (
    date: WrittenDate?, problem: WrittenDate.Unreadable?
  ) {
    if let serial = DateSerial(cell) {
      return (WrittenDate(day: serial.day, at: serial.time), nil)
    }
    do { return (try readDate(cell), nil) } catch { return (nil, error) }
  }

  /// Parts a date or time from what is written beside it: what stands in parentheses, and words
  /// without a digit at the end.
  private static func parted(_ cell: String) -> (kept: String, aside: String) {
    guard cell.utf8.count <= 200 else { return (cell, "") }
    var kept = cell
    var aside: [String] = []
    if let open = kept.firstIndex(of: "("), let close = kept.lastIndex(of: ")"), open < close {
      let inside = String(kept[kept.index(after: open)..<close])
      guard !inside.contains(where: \.isNumber) else { return (cell, "") }
      aside.append(inside)
      kept = (kept[..<open] + " " + kept[kept.index(after: close)...]).collapsed
    }
    var words = kept.split(separator: " ")
    var last: [Substring] = []
    while let word = words.last, words.count > 1, !word.contains(where: \.isNumber),
      !["am", "pm", "a.m.", "p.m."].contains(word.lowercased())
    {
      last.insert(word, at: 0)
      words.removeLast()
    }
    if !last.isEmpty, (try? WrittenDate.read(kept, order: .dayMonthYear, around: nil)) == nil {
      aside.append(last.joined(separator: " "))
      kept = words.joined(separator: " ")
    }
    return (kept, aside.joined(separator: "; "))
  }

  private static func reason(
    _ error: WrittenDate.Unreadable, isTimeAlone: Bool
  ) -> RowError.Reason {
    switch error {
    case .notADate: .notADate
    case .onlyInOrder(let order): .onlyInOrder(order)
    case .fallsOn(let weekday): .fallsOn(weekday)
    case .notATime: isTimeAlone ? .notATime : .noTimeAfterDate
    case .ambiguous(let readings): .ambiguous(readings)
    }
  }
}

/// The time zones of a table, by the names that people and programs give them.
enum SheetZones {
  /// Returns the zone of a name; nil if it is none, or may be several.
  static func zone(named name: String) -> Zone? {
    if let zone = abbreviations[folded(name)] { return try? Zone(zone) }
    if let zone = DiaryZones.zone(named: name) { return zone }
    let words = name.foldedWords
    if words.contains("london") || words == ["uk"] || words == ["gb"] { return .london }
    switch words.joined(separator: " ") {
    case "gmt", "utc", "z", "utc 0", "gmt 0", "utc 00 00", "gmt 00 00": return try? Zone("UTC")
    case "bst", "british summer time", "greenwich mean time", "british time": return .london
    default: return nil
    }
  }

  /// True for three or four letters that are one zone to those who write them, summer time included.
  static func isAbbreviation(_ name: String) -> Bool { abbreviations[folded(name)] != nil }

  /// Not among them are those that two countries have, such as IST.
  private static let abbreviations = [
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ct": "America/Chicago",
    "mst": "America/Denver", "mdt": "America/Denver", "mt": "America/Denver",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "cet": "Europe/Paris", "cest": "Europe/Paris", "eet": "Europe/Athens",
    "eest": "Europe/Athens", "wet": "Europe/Lisbon", "west": "Europe/Lisbon",
    "msk": "Europe/Moscow", "sast": "Africa/Johannesburg", "gst": "Asia/Dubai",
    "pkt": "Asia/Karachi", "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "awst": "Australia/Perth",
    "acst": "Australia/Adelaide", "acdt": "Australia/Adelaide", "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland",
  ]
}
