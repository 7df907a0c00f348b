import Domain
import WorkingTime

/// The start and end of an event in a diary.
struct DiaryTime {
  let options: DiaryOptions
  let zones: DiaryZones
  /// True for an assessment, which lasts all of a day that is given without a time.
  let isAssessment: Bool

  /// The maximum length of an interview, in days: one of several days is an assessment.
  static let mostDays = 14

  /// Returns the time of an event with these properties.
  func time(
    start: ContentLine?, end: ContentLine?, duration: ContentLine?
  ) throws(DiaryError.Reason) -> InterviewTime {
    guard let start else { throw .noStart }
    let from = try moment(start)
    let until: Instant
    if from.isDay {
      until = try lastDay(from.date, end: end, duration: duration).map(closing) ?? usualEnd(from.at)
    } else if let end {
      let last = try moment(end)
      until = last.at
    } else if let duration {
      guard let seconds = duration.seconds else { throw .notALength(duration.value) }
      until = from.at.adding(seconds: seconds)
    } else {
      until = usualEnd(from.at)
    }
    guard until.seconds - from.at.seconds <= Self.mostDays * 86_400 else { throw .tooLong }
    guard let time = InterviewTime(start: from.at, end: until) else { throw .endsTooSoon }
    return time
  }

  private func usualEnd(_ start: Instant) -> Instant {
    start.adding(seconds: Int(options.sheet.minutes) * 60)
  }

  /// Returns the last of the whole days that an event lasts; nil for an interview of one day, which
  /// does not last all of it.
  private func lastDay(
    _ first: LocalDate, end: ContentLine?, duration: ContentLine?
  ) throws(DiaryError.Reason) -> LocalDate? {
    var days = 1
    if let end {
      // The end is the day after the last; some programs write the last.
      guard let value = end.dateAndTime else { throw .notATime(end.value) }
      days = value.date.dayNumber - first.dayNumber
      guard days >= 0 else { throw .endsTooSoon }
    } else if let duration {
      guard let seconds = duration.seconds else { throw .notALength(duration.value) }
      days = seconds / 86_400
    }
    guard days <= Self.mostDays else { throw .tooLong }
    return days > 1 || isAssessment ? first.adding(days: max(1, days) - 1) : nil
  }

  /// Returns the end of the working day on a date, or of a usual one if that date is none.
  private func closing(_ date: LocalDate) -> Instant {
    let calendar = options.sheet.calendar
    let hours = calendar.hours[date.weekday] ?? []
    let usual = calendar.hours.values.flatMap { $0.map(\.closes) }.max()
    let closes = hours.map(\.closes).max() ?? usual ?? .endOfDay
    return calendar.instant(on: date, at: max(closes, options.sheet.time))
  }

  /// Returns the time of a property; a date alone gets the usual starting time of interviews.
  private func moment(
    _ property: ContentLine
  ) throws(DiaryError.Reason) -> (at: Instant, date: LocalDate, isDay: Bool) {
    guard let value = property.dateAndTime, Self.years.contains(value.date.components.year)
    else { throw .notATime(property.value) }
    let calendar = options.sheet.calendar
    guard let time = value.time else {
      return (calendar.instant(on: value.date, at: options.sheet.time), value.date, true)
    }
    if value.isUTC {
      let seconds = value.date.dayNumber * 86_400 + time.secondsFromMidnight
      return (Instant(seconds: seconds), value.date, false)
    }
    let name = property.parameters["TZID"]
    guard
      let at = zones.instant(on: value.date, at: time, in: name, usual: calendar.zone)
    else { throw .unknownZone(name ?? "") }
    return (at, value.date, false)
  }

  private static let years = 1970...2200
}
