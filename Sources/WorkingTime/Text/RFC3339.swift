extension Instant {
  /// The first and the last moment that RFC 3339 can write in UTC.
  private static let writable = -62_135_596_800...253_402_300_799

  /// Parses an RFC 3339 timestamp: `2026-11-23T14:00:00Z`, `2026-11-23T15:00:00+01:00`.
  ///
  /// Strict: nil for anything else. `t` and `z` may be lowercase. A fraction is accepted only where
  /// it is zero, since an instant has whole seconds; a leap second is refused, since none is counted.
  /// Years 0001 to 9999, in UTC too.
  public init?(rfc3339 text: String) {
    var reader = FixedWidthReader(text)
    guard
      let date = reader.date(),
      reader.take("T") || reader.take("t"),
      let time = reader.timeOfDay(), time < 86_400,
      reader.skipsEmptyFraction(),
      let offset = reader.offset(),
      reader.isAtEnd
    else { return nil }
    seconds = date.dayNumber * 86_400 + time - offset
    guard Self.writable.contains(seconds) else { return nil }
  }

  /// The moment in UTC as RFC 3339 writes it: `2026-11-23T14:00:00Z`.
  public var rfc3339: String {
    let dayNumber = seconds.flooredQuotient(by: 86_400)
    let time = seconds - dayNumber * 86_400
    var writer = FixedWidthWriter(capacity: 20)
    writer.date(LocalDate(dayNumber: dayNumber))
    writer.put("T")
    writer.timeOfDay(time, withSeconds: true)
    writer.put("Z")
    return writer.text
  }
}

extension FixedWidthReader {
  /// Reads a fraction of a second where there is one; false where it isn't zero.
  fileprivate mutating func skipsEmptyFraction() -> Bool {
    guard take(".") else { return true }
    guard take("0") else { return false }
    while take("0") {}
    return true
  }

  /// Takes `Z` or an offset such as `+01:00`, in seconds ahead of UTC.
  fileprivate mutating func offset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let isBehind = take("-")
    guard isBehind || take("+"), let hour = number(digits: 2), hour < 24, take(":"),
      let minute = number(digits: 2), minute < 60
    else { return nil }
    let seconds = hour * 3600 + minute * 60
    return isBehind ? -seconds : seconds
  }
}
