import WorkingTime

/// The offset of a clock from UTC.
enum UniversalOffset {
  /// Reads the offset in seconds of a named zone after a time of day: `Z`, `GMT`, `BST`,
  /// `UTC+01:00`; nil if none comes next.
  ///
  /// - Throws: `WhenError.noSuchTime` for one of 24 hours or more, or of 60 minutes or more.
  static func named(_ cursor: inout TokenCursor) throws(WhenError) -> Int? {
    if cursor.takeJoined("z") { return 0 }
    if cursor.take("bst") { return 3600 }
    guard cursor.take("gmt", "utc") else { return nil }
    return try signed(&cursor)?.seconds ?? 0
  }

  /// Reads `+01:00`, `-0530`, `+05`, and as a time of day that may be the end of a range.
  private static func signed(
    _ cursor: inout TokenCursor
  ) throws(WhenError) -> (seconds: Int, isBehind: Bool, clock: LocalTime?)? {
    var ahead = cursor
    let isBehind = ahead.take(mark: "-")
    guard isBehind || ahead.take(mark: "+") else { return nil }
    var hours: Int
    var minutes = 0
    if let both = ahead.number(digits: 4...4, joined: true) {
      (hours, minutes) = (both / 100, both % 100)
    } else {
      guard let said = ahead.number(digits: 2...2, joined: true) else { return nil }
      hours = said
      if ahead.take(mark: ":") {
        guard let said = ahead.number(digits: 2...2, joined: true) else { return nil }
        minutes = said
      }
    }
    guard hours < 24, minutes < 60 else { throw .noSuchTime(phrase: cursor.phrase) }
    cursor = ahead
    let seconds = hours * 3600 + minutes * 60
    return (isBehind ? -seconds : seconds, isBehind, LocalTime(hour: hours, minute: minutes))
  }

  /// Reads an instant as RFC 3339 and ISO 8601 write it, the only form in which a number is a zone:
  /// `2026-11-23T14:00:00+01:00`, `2026-11-23 14:00:00Z`.
  ///
  /// - Throws: `WhenError.ambiguous` if what follows the time may be the end of a range.
  static func instant(
    _ cursor: inout TokenCursor
  ) throws(WhenError) -> (day: LocalDate, time: LocalTime, offset: Int)? {
    var ahead = cursor
    guard let year = ahead.number(digits: 4...4), ahead.take(mark: "-"),
      let month = ahead.number(digits: 2...2, joined: true), ahead.take(mark: "-"),
      let day = ahead.number(digits: 2...2, joined: true)
    else { return nil }
    let isJoined = ahead.takeJoined("t")
    guard let (hour, minute, second) = clock(&ahead) else { return nil }
    let time = LocalTime(hour: hour, minute: minute, second: second ?? 0)
    var offset = 0
    if !ahead.takeJoined("z") {
      guard let signed = try signed(&ahead), isJoined || second != nil else { return nil }
      let isSure = isJoined && second != nil || !signed.isBehind
      if !isSure, let time, let end = signed.clock, time < end {
        let said = [time, end].map(TimeWords.clock)
        throw .ambiguous(
          phrase: cursor.phrase,
          readings: ["\(said[0]) to \(said[1])", "\(said[0]) UTC-\(said[1])"])
      }
      offset = signed.seconds
    }
    guard let date = LocalDate(year: year, month: month, day: day) else {
      throw .noSuchDate(phrase: cursor.phrase)
    }
    guard let time else { throw .noSuchTime(phrase: cursor.phrase) }
    cursor = ahead
    return (date, time, offset)
  }

  /// `14:00`, `14:00:30.25`; fractions of a second are dropped.
  private static func clock(
    _ cursor: inout TokenCursor
  ) -> (hour: Int, minute: Int, second: Int?)? {
    guard let hour = cursor.number(digits: 2...2), cursor.take(mark: ":"),
      let minute = cursor.number(digits: 2...2, joined: true)
    else { return nil }
    guard cursor.take(mark: ":") else { return (hour, minute, nil) }
    guard let second = cursor.number(digits: 2...2, joined: true) else { return nil }
    if cursor.take(mark: "."), cursor.number(digits: 1...9, joined: true) == nil { return nil }
    return (hour, minute, second)
  }
}
