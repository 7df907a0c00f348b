import Foundation
import Synchronization

/// A time zone by its name in the tz database, such as `Europe/London`.
public struct Zone: Hashable, Sendable {
  /// Its name in the tz database.
  public let identifier: String
  /// Its clocks, shared by all values of the same name.
  let clock: ZoneClock

  /// The clocks that were asked for so far: what is found out about a zone's history is kept.
  private static let clocks = Mutex<[String: ZoneClock]>([:])

  /// The zone of that name, which is an area and a place, or `UTC`.
  ///
  /// Throws ``CalendarError/unknownZone(_:)`` for any other. Abbreviations are none: `BST` is
  /// summer time to a Londoner and Bangladesh to the Unicode library.
  public init(_ identifier: String) throws(CalendarError) {
    guard identifier.contains("/") || identifier == "UTC",
      let timeZone = TimeZone(identifier: identifier)
    else { throw .unknownZone(identifier) }
    self.init(identifier, timeZone)
  }

  private init(_ identifier: String, _ timeZone: TimeZone) {
    self.identifier = identifier
    clock = Self.clocks.withLock { clocks in
      if let known = clocks[identifier] { return known }
      let clock = ZoneClock(of: timeZone)
      clocks[identifier] = clock
      return clock
    }
  }

  /// The zone of the agency's usual calendar.
  ///
  /// Foundation brings its own time zones, so that it knows this one on any machine.
  public static let london = Zone(
    "Europe/London", TimeZone(identifier: "Europe/London") ?? .gmt)

  /// The offset from UTC at a moment, in seconds.
  public func offset(at moment: Instant) -> Int {
    clock.stretch(at: moment.seconds).offset
  }

  /// The date on the wall there and then.
  public func localDate(at moment: Instant) -> LocalDate {
    LocalDate(dayNumber: wall(at: moment).flooredQuotient(by: 86_400))
  }

  /// The time on the wall there and then; never 24:00.
  public func localTime(at moment: Instant) -> LocalTime { dateAndTime(at: moment).time }

  /// Both of them.
  func dateAndTime(at moment: Instant) -> (date: LocalDate, time: LocalTime) {
    let wall = wall(at: moment)
    let date = LocalDate(dayNumber: wall.flooredQuotient(by: 86_400))
    return (date, LocalTime(sinceMidnight: wall - date.dayNumber * 86_400))
  }

  /// The moment at which a clock there shows that time on that date; a time that a clock change
  /// skips is moved forward by the gap, one that occurs twice means the first.
  public func instant(on date: LocalDate, at time: LocalTime) -> Instant {
    Instant(seconds: clock.second(atWall: date.dayNumber * 86_400 + time.secondsFromMidnight))
  }

  /// True if both have the same name; names that tz links to one another are not compared.
  public static func == (left: Zone, right: Zone) -> Bool {
    left.identifier == right.identifier
  }

  /// Hashes the name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(identifier)
  }

  private func wall(at moment: Instant) -> Int {
    moment.seconds + offset(at: moment)
  }
}
