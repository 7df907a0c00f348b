import Domain
import WorkingTime

/// The start and end of an event in a diary.
struct DiaryTime {
  let options: DiaryOptions

  /// The maximum length of an interview, in seconds: a day of assessments.
  private static let most = 86_400

  /// Returns the time of an event with these properties.
  func time(
    start: ContentLine?, end: ContentLine?, duration: ContentLine?
  ) throws(DiaryError.Reason) -> InterviewTime {
    guard let start else { throw .noStart }
    let (from, isDay) = try moment(start)
    var length = Int(options.sheet.minutes) * 60
    if !isDay {
      if let end {
        length = try moment(end).moment.seconds - from.seconds
      } else if let duration {
        guard let seconds = duration.seconds else { throw .notALength(duration.value) }
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
  ) throws(DiaryError.Reason) -> (moment: Instant, isDay: Bool) {
    guard let value = property.dateAndTime, Self.years.contains(value.date.components.year)
    else { throw .notATime(property.value) }
    var zone = options.sheet.calendar.zone
    if let name = property.parameters["TZID"] {
      guard let known = DiaryZones.zone(named: name) else { throw .unknownZone(name) }
      zone = known
    }
    guard let time = value.time else {
      return (zone.instant(on: value.date, at: options.sheet.time), true)
    }
    guard value.isUTC else { return (zone.instant(on: value.date, at: time), false) }
    let seconds = value.date.dayNumber * 86_400 + time.secondsFromMidnight
    return (Instant(seconds: seconds), false)
  }

  private static let years = 1970...2200
}
