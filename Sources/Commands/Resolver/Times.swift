import Domain
import Wording
import WorkingTime

extension Resolver {
  /// The time of an event: now if nothing was typed, noon for a date without a time, and never in
  /// the future.
  func happened(_ typed: String?, option: String) throws -> Instant {
    guard let typed else { return now }
    switch try read(typed, option: option, as: .past, from: now) {
    case .at(let moment): return moment
    case .endOf(let date):
      let noon = LocalTime(hour: 12) ?? .startOfDay
      return min(calendar.instant(on: date, at: noon), now)
    }
  }

  /// The time of an appointment, with an optional end; a time of day is required.
  func appointment(_ typed: String, option: String) throws -> Appointment {
    let reading = try reading(typed, option: option, as: .either, from: now)
    guard case .at(let start) = reading.deadline else {
      throw CommandError.when(.needsTime(phrase: typed), option: option)
    }
    return Appointment(start: start, end: reading.end)
  }

  /// A time in the past or the future; a time of day is required.
  ///
  /// If the words fit both a past and a future time, says which one was taken.
  func instant(_ typed: String, option: String) throws -> Instant {
    guard case .at(let moment) = try read(typed, option: option, as: .either, from: now) else {
      throw CommandError.when(.needsTime(phrase: typed), option: option)
    }
    let past = try? When.read(typed, as: .past, now: now, in: calendar)
    if case .at(let earlier)? = past, earlier != moment {
      Terminal.say(
        "note: \(option) is taken as \(said(moment)), still to come; the last one was"
          + " \(said(earlier))")
    }
    return moment
  }

  /// A time as of which something was known: never in the future; a date means its end.
  func known(_ typed: String, option: String) throws -> Instant {
    switch try read(typed, option: option, as: .past, from: now) {
    case .at(let moment): moment
    case .endOf(let date): min(calendar.instant(on: date, at: .endOfDay), now)
    }
  }

  /// A deadline stated at `saidAt`.
  func deadline(_ typed: String, option: String, saidAt: Instant) throws -> Deadline {
    try read(typed, option: option, as: .future, from: saidAt)
  }

  /// The instant at which a snooze ends; a date means opening time that day.
  func awakening(_ typed: String, option: String) throws -> Instant {
    switch try read(typed, option: option, as: .future, from: now) {
    case .at(let moment): return moment
    case .endOf(let date): return calendar.open(calendar.instant(on: date, at: .startOfDay))
    }
  }

  /// The midnight that begins a date; the last such date, unless the words say a future one.
  func startOfDate(_ typed: String, option: String) throws -> Instant {
    calendar.instant(on: try date(typed, option: option, notBefore: nil), at: .startOfDay)
  }

  /// The midnight that ends a date: the last such date, unless that is before `start` and a later
  /// one exists.
  func endOfDate(
    _ typed: String, option: String, notBefore start: Instant? = nil
  ) throws -> Instant {
    let date = try date(typed, option: option, notBefore: start.map(calendar.localDate(at:)))
    return calendar.instant(on: date.adding(days: 1), at: .startOfDay)
  }

  /// The midnights that begin and end a period, from its first and last dates as typed.
  func period(
    from first: String?, to last: String?
  ) throws -> (from: Instant?, to: Instant?) {
    let from = try first.map { text in try startOfDate(text, option: "--from") }
    let to = try last.map { text in
      try endOfDate(text, option: "--to", notBefore: from)
    }
    if let from, let to, to <= from {
      throw CommandError.reversedPeriod(
        from: calendar.localDate(at: from), to: calendar.localDate(at: to).adding(days: -1))
    }
    return (from, to)
  }

  private func date(
    _ typed: String, option: String, notBefore first: LocalDate?
  ) throws -> LocalDate {
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

  /// Notes an interview start that is unusual, since that is most often a typo.
  func noteIfOdd(start: Instant) {
    let days = start.seconds(since: now) / 86_400
    let when = said(start)
    if days > 366 {
      Terminal.say("note: \(when) is more than a year away")
    } else if days < -90 {
      Terminal.say("note: \(when) is more than \(days < -365 ? "a year" : "three months") ago")
    } else if !calendar.isOpen(at: start) {
      Terminal.say("note: \(when) is outside working hours")
    }
  }

  /// Notes an event dated before the interview began: most often the wrong interview, but it may
  /// have been rescheduled by telephone.
  func noteIfBefore(_ interview: Interview, _ at: Instant) {
    guard at < interview.time.start else { return }
    let start = TimeWords.full(interview.time.start, in: calendar)
    Terminal.say(
      "note: interview #\(interview.id.number) is booked for \(start), after this happened")
  }

  /// The time in full.
  func said(_ moment: Instant) -> String {
    TimeWords.full(moment, in: calendar)
  }

  /// The one time that was typed.
  private func read(
    _ typed: String, option: String, as direction: WhenDirection, from reference: Instant
  ) throws -> Deadline {
    let reading = try reading(typed, option: option, as: direction, from: reference)
    do {
      return try reading.one(of: typed, in: calendar)
    } catch {
      throw CommandError.when(error, option: option)
    }
  }

  /// The time or time range that was typed; notes a clock change at that time.
  private func reading(
    _ typed: String, option: String, as direction: WhenDirection, from reference: Instant
  ) throws -> WhenReading {
    do {
      let reading = try When.reading(typed, as: direction, now: reference, in: calendar)
      if let change = reading.clockChange { Terminal.say("note: \(change.words)") }
      return reading
    } catch {
      guard case .ambiguous(_, let readings) = error, Prompt.isPossible else {
        throw CommandError.when(error, option: option)
      }
      Terminal.say("\(option): \(error.words)")
      return try Prompt.value(
        nil, option: option, question: "which one (1 to \(readings.count))"
      ) { answer in
        let place = (Int(answer) ?? 0) - 1
        let meant = readings.indices.contains(place) ? readings[place] : answer
        return try reading(meant, option: option, as: direction, from: reference)
      }
    }
  }
}

/// The start of an appointment, and its end if given.
struct Appointment {
  let start: Instant
  let end: Instant?
}

/// Times that may have to be asked for: at a terminal, an unreadable one is asked for again and the
/// reading is echoed.
extension Resolver {
  /// A deadline stated at `saidAt`.
  func askedDeadline(
    _ typed: String?, option: String, question: String, saidAt: Instant
  ) throws -> Deadline {
    try asked(
      typed, option: option, question: question, echo: { TimeWords.full($0, in: calendar) }
    ) { typed in
      try deadline(typed, option: option, saidAt: saidAt)
    }
  }

  /// The time of an appointment, past or to come.
  func askedAppointment(
    _ typed: String?, option: String, question: String
  ) throws -> Appointment {
    let echo = { (read: Appointment) in
      said(read.start)
        + (read.end.map { " to \(TimeWords.clock(calendar.localTime(at: $0)))" } ?? "")
    }
    return try asked(typed, option: option, question: question, echo: echo) { typed in
      try appointment(typed, option: option)
    }
  }

  /// The instant at which a snooze ends.
  func askedAwakening(
    _ typed: String?, option: String, question: String
  ) throws -> Instant {
    try asked(typed, option: option, question: question, echo: said) { typed in
      try awakening(typed, option: option)
    }
  }

  private func asked<Time>(
    _ typed: String?, option: String, question: String, echo: (Time) -> String,
    read: (String) throws -> Time
  ) throws -> Time {
    let time = try Prompt.value(
      typed, option: option, question: question,
      help: "for example: fri 14:00, 27 nov 9.30, tomorrow noon, in 3 working days", read: read)
    if typed?.trimmedOrNil == nil { Terminal.say("  " + echo(time)) }
    return time
  }
}
