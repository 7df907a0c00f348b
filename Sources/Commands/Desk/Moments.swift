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

  /// When something is or was to be held: it needs a time of day, and may say until when.
  func appointment(_ typed: String, option: String) throws(Refusal) -> Appointment {
    let reading = try reading(typed, option: option, as: .either, from: now)
    guard case .at(let start) = reading.deadline else {
      throw .when(.needsTime(phrase: typed), option: option)
    }
    return Appointment(start: start, end: reading.end)
  }

  /// A moment that is asked about, past or to come: it needs a time of day.
  ///
  /// Where the words fit a moment on either side, the one that was taken is said.
  func instant(_ typed: String, option: String) throws(Refusal) -> Instant {
    guard case .at(let moment) = try read(typed, option: option, as: .either, from: now) else {
      throw .when(.needsTime(phrase: typed), option: option)
    }
    let past = try? When.read(typed, as: .past, now: now, in: calendar)
    if case .at(let earlier)? = past, earlier != moment {
      Output.say(
        "note: \(option) is taken as \(said(moment)), still to come; the last one was"
          + " \(said(earlier))")
    }
    return moment
  }

  /// A moment by which something was known: never the future; a date means its end.
  func known(_ typed: String, option: String) throws(Refusal) -> Instant {
    switch try read(typed, option: option, as: .past, from: now) {
    case .at(let moment): moment
    case .endOf(let date): min(calendar.instant(on: date, at: .endOfDay), now)
    }
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

  /// The midnight that begins a date that is looked back to, or forward where it says so.
  func startOfDate(_ typed: String, option: String) throws(Refusal) -> Instant {
    calendar.instant(on: try date(typed, option: option, notBefore: nil), at: .startOfDay)
  }

  /// The midnight that ends a date that is looked back to; not one before a moment, where there is
  /// a later one of that name.
  func endOfDate(
    _ typed: String, option: String, notBefore start: Instant? = nil
  ) throws(Refusal) -> Instant {
    let date = try date(typed, option: option, notBefore: start.map(calendar.localDate(at:)))
    return calendar.instant(on: date.adding(days: 1), at: .startOfDay)
  }

  private func date(
    _ typed: String, option: String, notBefore first: LocalDate?
  ) throws(Refusal) -> LocalDate {
    if let back = try? When.read(typed, as: .past, now: now, in: calendar) {
      let date = date(of: back)
      if date >= first ?? date { return date }
    }
    return date(of: try read(typed, option: option, as: .either, from: now))
  }

  private func date(of read: Deadline) -> LocalDate {
    switch read {
    case .endOf(let date): date
    case .at(let moment): calendar.localDate(at: moment)
    }
  }

  /// Says so where an interview starts at a time at which hardly any does: a slip, most often.
  func noteIfOdd(start: Instant) {
    let days = start.seconds(since: now) / 86_400
    let when = said(start)
    if days > 366 {
      Output.say("note: \(when) is more than a year away")
    } else if days < -90 {
      Output.say("note: \(when) is more than \(days < -365 ? "a year" : "three months") ago")
    } else if !calendar.isOpen(at: start) {
      Output.say("note: \(when) is outside working hours")
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

  /// A moment in full.
  func said(_ moment: Instant) -> String {
    TimeWords.full(moment, in: calendar)
  }

  /// The one time that was typed.
  private func read(
    _ typed: String, option: String, as direction: WhenDirection, from reference: Instant
  ) throws(Refusal) -> Deadline {
    let reading = try reading(typed, option: option, as: direction, from: reference)
    do {
      return try reading.one(of: typed, in: calendar)
    } catch {
      throw .when(error, option: option)
    }
  }

  /// The time or the stretch of time that was typed; says what the clocks do then.
  private func reading(
    _ typed: String, option: String, as direction: WhenDirection, from reference: Instant
  ) throws(Refusal) -> WhenReading {
    do {
      let reading = try When.reading(typed, as: direction, now: reference, in: calendar)
      if let change = reading.clockChange { Output.say("note: \(change.words)") }
      return reading
    } catch {
      guard case .ambiguous(_, let readings) = error, Asking.isPossible else {
        throw .when(error, option: option)
      }
      Output.say("\(option): \(error.words)")
      return try Asking.value(
        nil, option: option, question: "which one (1 to \(readings.count))"
      ) { (answer) throws(Refusal) in
        let place = (Int(answer) ?? 0) - 1
        let meant = readings.indices.contains(place) ? readings[place] : answer
        return try reading(meant, option: option, as: direction, from: reference)
      }
    }
  }
}

/// When something is to be held, and until when, if that is said.
struct Appointment {
  let start: Instant
  let end: Instant?
}
