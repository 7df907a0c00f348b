import Domain
import WorkingTime
import Wording

extension Desk {
  /// When something happened: the present moment where nothing was typed, noon of a date without
  /// a time, and never the future.
  func happened(_ typed: String?, option: String) throws(Refusal) -> Instant {
    guard let typed else { return now }
    switch try read(typed, option: option, as: .past, from: now) {
    case .at(let moment): return moment
    case .endOf(let date):
      let noon = LocalTime(hour: 12) ?? .startOfDay
      return min(calendar.instant(on: date, at: noon), now)
    }
  }

  /// When something is or was to be held: it needs a time of day.
  func appointment(_ typed: String, option: String) throws(Refusal) -> Instant {
    switch try read(typed, option: option, as: .either, from: now) {
    case .at(let moment): return moment
    case .endOf: throw .when(.needsTime(phrase: typed), option: option)
    }
  }

  /// A moment that is asked about, past or to come: it needs a time of day.
  func instant(_ typed: String, option: String) throws(Refusal) -> Instant {
    try appointment(typed, option: option)
  }

  /// Until when something was said to be, by somebody who said it at a moment.
  func deadline(_ typed: String, option: String, saidAt: Instant) throws(Refusal) -> Deadline {
    try read(typed, option: option, as: .future, from: saidAt)
  }

  /// When our lists are to speak again: a date means the moment the office opens that day.
  func awakening(_ typed: String, option: String) throws(Refusal) -> Instant {
    switch try read(typed, option: option, as: .future, from: now) {
    case .at(let moment): return moment
    case .endOf(let date): return calendar.open(calendar.instant(on: date, at: .startOfDay))
    }
  }

  /// A deadline as it was understood.
  func echo(_ deadline: Deadline) -> String {
    TimeWords.full(deadline, in: calendar)
  }

  /// The midnight that begins a date.
  func startOfDate(_ typed: String, option: String) throws(Refusal) -> Instant {
    calendar.instant(on: try date(typed, option: option), at: .startOfDay)
  }

  /// The midnight that ends a date.
  func endOfDate(_ typed: String, option: String) throws(Refusal) -> Instant {
    calendar.instant(on: try date(typed, option: option).adding(days: 1), at: .startOfDay)
  }

  private func date(_ typed: String, option: String) throws(Refusal) -> LocalDate {
    switch try read(typed, option: option, as: .either, from: now) {
    case .endOf(let date): return date
    case .at(let moment): return calendar.localDate(at: moment)
    }
  }

  /// Says so where something is recorded of an interview that had not begun by then: most often
  /// the wrong interview, but it may have been moved on the telephone.
  func noteIfBefore(_ interview: Interview, _ at: Instant) {
    guard at < interview.time.start else { return }
    let start = TimeWords.full(interview.time.start, in: calendar)
    Output.say(
      "note: interview #\(interview.id.number) is booked for \(start), after this happened")
  }

  private func read(
    _ typed: String, option: String, as direction: WhenDirection, from reference: Instant
  ) throws(Refusal) -> Deadline {
    do {
      return try When.read(typed, as: direction, now: reference, in: calendar)
    } catch {
      throw .when(error, option: option)
    }
  }
}
