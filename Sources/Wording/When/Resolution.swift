import WorkingTime

/// Chooses the time that a phrase means: of all possible times, the one on the right side of now.
struct Resolution {
  /// The phrase as typed, quoted in errors.
  let phrase: String
  let present: Present

  /// Returns the time that is meant.
  ///
  /// - Throws: `WhenError`, with the reading if it is on the wrong side.
  func reading(of said: Phrase) throws(WhenError) -> WhenReading {
    let read = try anyReading(of: said)
    let date =
      switch read.deadline {
      case .endOf(let date): date
      case .at(let moment): LocalDate(dayNumber: moment.seconds / 86_400)
      }
    guard (1900...2999).contains(date.components.year) else { throw .tooFar(phrase: phrase) }
    try check(read.deadline)
    return read
  }

  private func anyReading(of said: Phrase) throws(WhenError) -> WhenReading {
    if let moment = said.moment {
      guard said.day == nil, said.time == nil, said.part == nil, !said.endsDay else {
        throw .unreadable(phrase: phrase)
      }
      return WhenReading(.at(moment))
    }
    if let time = said.time {
      guard !said.endsDay else { throw .unreadable(phrase: phrase) }
      return try moment(said, time)
    }
    guard said.day != nil || said.endsDay else { throw .unreadable(phrase: phrase) }
    let dates = try dates(said.day ?? .date(present.today), on: said.weekday)
    return WhenReading(try deadline(on: dates, said.part))
  }

  /// Returns the deadline for a day without a time: the end of the day, or noon if its morning is
  /// meant.
  ///
  /// In the past, a part of a day means the middle of it.
  private func deadline(on dates: [LocalDate], _ part: PartOfDay?) throws(WhenError) -> Deadline {
    guard let part else { return .endOf(try chosen(of: dates, present.today)) }
    switch (present.direction, part, LocalTime(hour: 12)) {
    case (.future, .morning, let noon?):
      return .at(try chosen(of: instants(on: dates, at: noon), present.now))
    case (.future, _, _):
      return .endOf(try chosen(of: dates, present.today))
    case (.past, _, _):
      let begun = dates.filter { present.calendar.instant(on: $0, at: part.start) <= present.now }
      let date = try chosen(of: begun.isEmpty ? dates : begun, present.today)
      let middle = present.calendar.instant(on: date, at: part.middle)
      return .at(begun.isEmpty ? middle : min(middle, present.now))
    case (.either, _, _):
      throw .needsTime(phrase: phrase)
    }
  }

  private func instants(on dates: [LocalDate], at time: LocalTime) -> [Instant] {
    dates.map { present.calendar.instant(on: $0, at: time) }
  }

  private func moment(_ said: Phrase, _ time: ClockTime) throws(WhenError) -> WhenReading {
    var dates = (-1...1).map { present.today.adding(days: $0) }
    if let day = said.day { dates = try self.dates(day, on: said.weekday) }
    if time == .opening {
      if said.day == nil { dates = (-9...9).map { present.today.adding(days: $0) } }
      return WhenReading(.at(try chosen(of: openings(on: dates, said), present.now)))
    }
    let times = times(of: said, time)
    guard !times.isEmpty else {
      throw said.end == nil ? .noSuchTime(phrase: phrase) : .endsFirst(phrase: phrase)
    }
    var readings: [WhenReading] = []
    for wall in times { readings.append(try reading(of: said, at: wall, on: dates)) }
    var words = readings.map { TimeWords.full($0.deadline, in: present.calendar) }
    if let date = try otherDate(than: times, said) { words.append(TimeWords.full(date)) }
    guard words.count == 1 else { throw .ambiguous(phrase: phrase, readings: words) }
    return readings[0]
  }

  private func times(of said: Phrase, _ time: ClockTime) -> [LocalTime] {
    if let end = said.end {
      return time.times(in: said.part, before: end).filter { end.time(after: $0) != nil }
    }
    // `midnight on friday` may be the midnight at its beginning or at its end.
    let isEitherMidnight = time == .midnight && said.day != nil && said.part == nil
    return isEitherMidnight ? [.startOfDay, .endOfDay] : time.times(in: said.part)
  }

  /// Returns the date that `1.12` may also be; with a weekday, only if the time is at night.
  private func otherDate(
    than times: [LocalTime], _ said: Phrase
  ) throws(WhenError) -> LocalDate? {
    guard let dotted = said.dotted else { return nil }
    switch said.day {
    case nil: break
    case .weekday? where times.contains { $0.hour < 7 }: break
    default: return nil
    }
    return try chosen(of: Day.dayOfYear(dotted).dates(around: present), present.today)
  }

  /// Returns the opening times on dates, 09:00 if closed; if no day is named, open dates only.
  private func openings(on dates: [LocalDate], _ said: Phrase) -> [Instant] {
    let calendar = present.calendar
    return dates.compactMap { date in
      guard calendar.opens(on: date) else {
        let nine = LocalTime(hour: 9) ?? .startOfDay
        return said.day == nil ? nil : calendar.instant(on: date, at: nine)
      }
      return calendar.open(calendar.instant(on: date, at: .startOfDay))
    }
  }

  private func reading(
    of said: Phrase, at wall: LocalTime, on dates: [LocalDate]
  ) throws(WhenError) -> WhenReading {
    let moments = dates.map { instant(on: $0, at: wall, said.offset) }
    let start = try chosen(of: moments, present.now)
    guard let place = moments.firstIndex(of: start) else { return WhenReading(.at(start)) }
    let end = said.end?.time(after: wall).map { instant(on: dates[place], at: $0, said.offset) }
    let change =
      said.offset == nil
      ? ClockChange(on: dates[place], at: wall, in: present.calendar) : nil
    return WhenReading(.at(start), end: end, clockChange: change)
  }

  private func instant(on date: LocalDate, at time: LocalTime, _ offset: Int?) -> Instant {
    guard let offset else { return present.calendar.instant(on: date, at: time) }
    return Instant(seconds: date.dayNumber * 86_400 + time.secondsFromMidnight - offset)
  }

  /// Returns the possible dates of a day; a weekday given next to it decides between them.
  private func dates(_ day: Day, on weekday: Weekday?) throws(WhenError) -> [LocalDate] {
    let dates = day.dates(around: present)
    guard let weekday else { return dates }
    let fitting = dates.filter { $0.weekday == weekday }
    guard !fitting.isEmpty else {
      throw .wrongWeekday(phrase: phrase, date: try chosen(of: dates, present.today))
    }
    return fitting
  }

  private func chosen<Time: Comparable>(
    of times: [Time], _ limit: Time
  ) throws(WhenError) -> Time {
    guard let found = present.chosen(of: times, beside: limit) else {
      throw .noSuchDate(phrase: phrase)
    }
    return found
  }

  private func check(_ read: Deadline) throws(WhenError) {
    let isPast: Bool
    let isFuture: Bool
    switch read {
    case .at(let moment): (isPast, isFuture) = (moment < present.now, moment > present.now)
    case .endOf(let date): (isPast, isFuture) = (date < present.today, date > present.today)
    }
    let full = { TimeWords.full(read, in: present.calendar) }
    if present.direction == .past, isFuture { throw .inTheFuture(phrase: phrase, readAs: full()) }
    if present.direction == .future, isPast { throw .inThePast(phrase: phrase, readAs: full()) }
  }
}
