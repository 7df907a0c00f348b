import WorkingTime

/// Reads times counted from the present: `2h ago`, `20 minutes ago`, `3 days ago`, `in 2h`,
/// `within 3 working days`, `4 working hours from now`, and plain `48h` or `2 weeks`, which count
/// back for the past and ahead otherwise.
///
/// Minutes and hours are counted from now and give a time. Days, weeks, months and working days
/// give a date: "in three days" is not meant to the minute.
struct RelativeReader {
  let present: Present

  /// Working days and hours are counted one by one; ten years of days are enough.
  private static let mostWorkingTime = 2500

  /// The result of a count.
  enum Found: Hashable {
    case moment(Instant)
    case date(LocalDate)
  }

  /// Reads what comes next; nil if it is not a count from the present.
  ///
  /// - Throws: `WhenError.tooFar` beyond what can be counted.
  func read(_ cursor: inout TokenCursor) throws(WhenError) -> Found? {
    var ahead = cursor
    _ = ahead.take("just", "right")
    if ahead.take("now") {
      cursor = ahead
      return .moment(present.now)
    }
    ahead = cursor
    let isAnnounced = ahead.take("in", "within", "over", "during")
    // `within the next 48 hours`
    let isNext = isAnnounced && ahead.take(sequence: "the next")
    var read = LengthReader.read(&ahead)
    if read == nil, isNext, ahead.take("week") { read = .days(7) }
    guard let length = read else { return nil }
    var isAgo = !isAnnounced && ahead.take("ago")
    let isFromNow = !isAnnounced && !isAgo && ahead.take(sequence: "from now")
    if !isAnnounced, !isAgo, !isFromNow {
      // `1430h` is a time of day.
      guard ahead.isAtEnd, !length.isLong else { return nil }
      isAgo = present.direction == .past
    }
    cursor = ahead
    return try isAgo ? before(length, cursor) : after(length, cursor)
  }

  private func after(
    _ length: LengthReader.Length, _ cursor: TokenCursor
  ) throws(WhenError) -> Found {
    switch length {
    case .seconds(let seconds): return .moment(present.now.adding(seconds: seconds))
    case .days(let days): return .date(present.today.adding(days: days))
    case .months(let months): return .date(present.today.sameDay(monthsLater: months))
    case .working(let amount, let unit):
      guard amount <= Self.mostWorkingTime, let span = Span(amount, unit) else {
        throw .tooFar(phrase: cursor.phrase)
      }
      let moment = present.calendar.add(span, to: present.now)
      return unit == .workingDays
        ? .date(present.calendar.localDate(at: moment)) : .moment(moment)
    }
  }

  private func before(
    _ length: LengthReader.Length, _ cursor: TokenCursor
  ) throws(WhenError) -> Found {
    switch length {
    case .seconds(let seconds): return .moment(present.now.adding(seconds: -seconds))
    case .days(let days): return .date(present.today.adding(days: -days))
    case .months(let months): return .date(present.today.sameDay(monthsLater: -months))
    case .working(let amount, let unit):
      // A calendar adds working time and never subtracts it; only days can be counted back here.
      guard unit == .workingDays else { throw .unreadable(phrase: cursor.phrase) }
      guard amount <= Self.mostWorkingTime else { throw .tooFar(phrase: cursor.phrase) }
      return .date(openDate(amount, before: present.today))
    }
  }

  private func openDate(_ count: Int, before date: LocalDate) -> LocalDate {
    var date = date
    var left = count
    while left > 0 {
      date = date.adding(days: -1)
      if present.calendar.opens(on: date) { left -= 1 }
    }
    return date
  }
}
