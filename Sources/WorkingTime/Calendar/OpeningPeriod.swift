/// A stretch of one day during which an office is open, `09:00-17:30`; closed again at its end.
public struct OpeningPeriod: Hashable, Sendable, CustomStringConvertible {
  /// The first local time at which it is open.
  public let opens: LocalTime
  /// The local time at which it closes; 24:00 at the latest.
  public let closes: LocalTime

  /// A period between two times of one day; nil where it would not end after it begins.
  ///
  /// One across midnight is written as two, up to 24:00 and from 00:00 of the next day.
  public init?(opens: LocalTime, closes: LocalTime) {
    guard opens < closes else { return nil }
    self.opens = opens
    self.closes = closes
  }

  /// Reads a period such as `09:00-17:30`, whose end may be `24:00`.
  ///
  /// Throws ``CalendarError/unreadablePeriod(_:)`` where it is not written so, and
  /// ``CalendarError/periodEndsTooSoon(_:)`` where it does not end after it begins.
  public init(_ text: String) throws(CalendarError) {
    let edges = text.split(separator: "-", omittingEmptySubsequences: false)
    guard edges.count == 2, let opens = LocalTime(iso8601: String(edges[0])),
      let closes = LocalTime(iso8601: String(edges[1]))
    else { throw .unreadablePeriod(text) }
    guard let period = OpeningPeriod(opens: opens, closes: closes) else {
      throw .periodEndsTooSoon(text)
    }
    self = period
  }

  private init(from opens: LocalTime, until closes: LocalTime) {
    self.opens = opens
    self.closes = closes
  }

  /// The hours of an office day where nothing else is said, 09:00-17:30 (POLICY.md section 7).
  static let officeDay = OpeningPeriod(
    from: LocalTime(sinceMidnight: 9 * 3600), until: LocalTime(sinceMidnight: 17 * 3600 + 1800))

  /// The period as it is written: `09:00-17:30`.
  public var description: String { "\(opens.iso8601)-\(closes.iso8601)" }

  /// The periods in order, those that overlap or adjoin made one.
  static func merged(_ periods: [OpeningPeriod]) -> [OpeningPeriod] {
    var merged: [OpeningPeriod] = []
    for period in periods.sorted(by: { $0.opens < $1.opens }) {
      if let last = merged.last, period.opens <= last.closes {
        merged[merged.count - 1] = OpeningPeriod(
          from: last.opens, until: max(last.closes, period.closes))
      } else {
        merged.append(period)
      }
    }
    return merged
  }
}
