import WorkingTime

/// Which time a phrase means: of all that it can mean, the one on the right side of the present.
struct Resolution {
  /// The phrase as it was typed, to be quoted in errors.
  let phrase: String
  let present: Present
  let direction: WhenDirection

  /// The time that is meant.
  ///
  /// - Throws: `WhenError`, with the reading where it is on the wrong side.
  func deadline(for said: Phrase) throws(WhenError) -> Deadline {
    let read = try reading(of: said)
    let date =
      switch read {
      case .endOf(let date): date
      case .at(let moment): LocalDate(dayNumber: moment.seconds / 86_400)
      }
    guard (1900...2999).contains(date.components.year) else { throw .tooFar(phrase: phrase) }
    return try checked(read)
  }

  private func reading(of said: Phrase) throws(WhenError) -> Deadline {
    if let moment = said.moment {
      guard said.day == nil, said.time == nil, said.part == nil, !said.endsDay else {
        throw .unreadable(phrase: phrase)
      }
      return .at(moment)
    }
    if let time = said.time {
      guard !said.endsDay else { throw .unreadable(phrase: phrase) }
      return try .at(moment(said, time))
    }
    guard said.day != nil || said.endsDay else { throw .unreadable(phrase: phrase) }
    let dates = try dates(said.day ?? .date(present.today), on: said.weekday)
    return try deadline(on: dates, said.part)
  }

  /// A day without a time: until its business ends, or until noon where its morning is meant.
  private func deadline(on dates: [LocalDate], _ part: PartOfDay?) throws(WhenError) -> Deadline {
    switch (part, LocalTime(hour: 12)) {
    case (nil, _):
      return .endOf(try chosen(of: dates, present.today))
    case (.afternoon?, _) where direction == .future:
      return .endOf(try chosen(of: dates, present.today))
    case (.morning?, let noon?) where direction == .future:
      let noons = dates.map { present.calendar.instant(on: $0, at: noon) }
      return .at(try chosen(of: noons, present.now))
    default:
      throw .needsTime(phrase: phrase)
    }
  }

  private func moment(_ said: Phrase, _ time: ClockTime) throws(WhenError) -> Instant {
    var dates = (-1...1).map { present.today.adding(days: $0) }
    if let day = said.day { dates = try self.dates(day, on: said.weekday) }
    // `midnight on friday` may be the one that begins it or the one that ends it.
    let isEitherMidnight = time == .midnight && said.day != nil && said.part == nil
    let times = isEitherMidnight ? [.startOfDay, .endOfDay] : time.times(in: said.part)
    guard !times.isEmpty else { throw .noSuchTime(phrase: phrase) }
    var moments: [Instant] = []
    for wall in times {
      moments.append(try chosen(of: dates.map { instant(on: $0, at: wall, time) }, present.now))
    }
    guard moments.count == 1 else {
      let readings = moments.map { TimeWords.full($0, in: present.calendar) }
      throw .ambiguous(phrase: phrase, readings: readings)
    }
    return moments[0]
  }

  private func instant(on date: LocalDate, at time: LocalTime, _ said: ClockTime) -> Instant {
    guard case .universal(_, let offset) = said else {
      return present.calendar.instant(on: date, at: time)
    }
    return Instant(seconds: date.dayNumber * 86_400 + time.secondsFromMidnight - offset)
  }

  /// The dates that a day can be; a weekday that is said beside it decides between them.
  private func dates(_ day: Day, on weekday: Weekday?) throws(WhenError) -> [LocalDate] {
    let dates = day.dates(around: present.today, direction)
    guard let weekday else { return dates }
    let fitting = dates.filter { $0.weekday == weekday }
    guard !fitting.isEmpty else {
      throw .wrongWeekday(phrase: phrase, date: try chosen(of: dates, present.today))
    }
    return fitting
  }

  /// Of something that happened the latest that is not in the future, else the earliest that is
  /// not in the past.
  ///
  /// Where none is on that side, the nearest to it, to be refused by name.
  private func chosen<Time: Comparable>(
    of times: [Time], _ present: Time
  ) throws(WhenError) -> Time {
    let found =
      direction == .past
      ? times.last { $0 <= present } ?? times.first
      : times.first { $0 >= present } ?? times.last
    guard let found else { throw .noSuchDate(phrase: phrase) }
    return found
  }

  private func checked(_ read: Deadline) throws(WhenError) -> Deadline {
    let isPast: Bool
    let isFuture: Bool
    switch read {
    case .at(let moment): (isPast, isFuture) = (moment < present.now, moment > present.now)
    case .endOf(let date): (isPast, isFuture) = (date < present.today, date > present.today)
    }
    let full = { TimeWords.full(read, in: present.calendar) }
    if direction == .past, isFuture { throw .inTheFuture(phrase: phrase, readAs: full()) }
    if direction == .future, isPast { throw .inThePast(phrase: phrase, readAs: full()) }
    return read
  }
}
