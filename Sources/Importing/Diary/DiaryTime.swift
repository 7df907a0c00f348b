import Domain
import WorkingTime

/// The start and end of an event in a diary (RFC 5545, sections 3.3.4 to 3.3.6).
struct DiaryTime {
  let options: DiaryOptions

  /// The maximum length of an interview, in seconds: a day of assessments.
  private static let most = 86_400

  /// Returns the time of an event with these properties.
  func time(
    start: ContentLine?, end: ContentLine?, duration: ContentLine?
  ) throws(DiaryFault.Reason) -> InterviewTime {
    guard let start else { throw .noStart }
    let (from, isDay) = try moment(start)
    var length = Int(options.sheet.minutes) * 60
    if !isDay {
      if let end {
        length = try moment(end).moment.seconds - from.seconds
      } else if let duration {
        guard let seconds = Self.seconds(duration.value) else {
          throw .notALength(duration.value)
        }
        length = seconds
      }
    }
    guard length <= Self.most else { throw .tooLong }
    guard let time = InterviewTime(start: from, end: from.adding(seconds: length)) else {
      throw .endsTooSoon
    }
    return time
  }

  /// Returns the time of a property; a date alone gets the usual starting time of interviews.
  private func moment(
    _ property: ContentLine
  ) throws(DiaryFault.Reason) -> (moment: Instant, isDay: Bool) {
    let value = property.value
    guard let date = Self.date(value.prefix(8)) else { throw .notATime(value) }
    var zone = options.sheet.calendar.zone
    if let name = property.parameters["TZID"] {
      guard let known = DiaryZones.zone(named: name) else { throw .unknownZone(name) }
      zone = known
    }
    let clock = value.dropFirst(8)
    if clock.isEmpty { return (zone.instant(on: date, at: options.sheet.time), true) }
    guard clock.first == "T", let time = Self.time(clock.dropFirst().prefix(6)) else {
      throw .notATime(value)
    }
    switch clock.dropFirst(7) {
    case "": return (zone.instant(on: date, at: time), false)
    case "Z":
      return (
        Instant(seconds: date.dayNumber * 86_400 + time.secondsFromMidnight), false
      )
    default: throw .notATime(value)
    }
  }

  private static func date(_ digits: Substring) -> LocalDate? {
    guard let numbers = numbers(digits, [4, 2, 2]), (1970...2200).contains(numbers[0]) else {
      return nil
    }
    return LocalDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  private static func time(_ digits: Substring) -> LocalTime? {
    guard let numbers = numbers(digits, [2, 2, 2]), numbers[0] < 24 else { return nil }
    // A leap second is read as the last second of its minute.
    return LocalTime(hour: numbers[0], minute: numbers[1], second: min(numbers[2], 59))
  }

  /// Returns numbers with exactly these digit counts.
  private static func numbers(_ digits: Substring, _ lengths: [Int]) -> [Int]? {
    guard digits.utf8.count == lengths.reduce(0, +),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    var rest = digits
    return lengths.compactMap { length in
      defer { rest = rest.dropFirst(length) }
      return Int(rest.prefix(length))
    }
  }

  /// Returns the seconds of a duration such as `PT1H30M`, `P1D` or `P1W`.
  private static func seconds(_ text: String) -> Int? {
    let pattern =
      #/
      \+? P (?: (\d{1,3}) W
        | (?: (\d{1,4}) D )? (?: T (?: (\d{1,4}) H )? (?: (\d{1,5}) M )? (?: (\d{1,6}) S )? )? )
      /#
    guard text.count > 2, let match = text.wholeMatch(of: pattern) else { return nil }
    let (_, weeks, days, hours, minutes, seconds) = match.output
    return [(weeks, 604_800), (days, 86_400), (hours, 3600), (minutes, 60), (seconds, 1)]
      .reduce(0) { sum, part in sum + (part.0.flatMap { Int($0) } ?? 0) * part.1 }
  }
}
