import WorkingTime

/// What a cell says of when an interview is held.
enum CellDate: Hashable, Sendable {
  /// A date alone. A date at midnight is one too: so do spreadsheets write a date without a time.
  case day(LocalDate)
  /// A date and a time on the agency's wall.
  case wall(LocalDate, LocalTime)
  /// A moment that names its own offset from universal time.
  case moment(Instant)

  /// Why a cell is no date.
  enum Unreadable: Error, Hashable, Sendable {
    /// Nothing in it is a date, or there is no such date.
    case notADate
    /// It is a date only where the file writes its dates in that order.
    case onlyInOrder(DateOrder)
    /// It names a day of the week, and the date falls on another one.
    case fallsOn(Weekday)
    /// The date is readable; what follows it is no time.
    case notATime
  }

  /// Reads a cell such as `13.02.2015`, `04/12/16`, `25 – Apr-16`, `Tue, 12th April 2016`,
  /// `2016-04-12T10:30:00Z` or `29.08.2016 & 10.30 AM`.
  static func read(_ cell: String, order: DateOrder) throws(Unreadable) -> CellDate {
    var tokens = CellTokens(cell)
    let date = try tokens.takeDate(order: order)
    guard !tokens.isEmpty else { return .day(date) }
    let isMachineWritten = tokens.takeWord(of: ["t"])
    if !isMachineWritten, !tokens.takeWord(of: ["at"]) {
      _ = tokens.takeMark(of: ["&", "@", ",", ";", "-"])
    }
    guard let time = tokens.takeTime() else { throw .notATime }
    let offset = tokens.takeOffset(signed: isMachineWritten)
    guard tokens.isEmpty else { throw .notATime }
    if time == .startOfDay { return .day(date) }
    guard let offset else { return .wall(date, time) }
    return .moment(
      Instant(seconds: date.dayNumber * 86_400 + time.secondsFromMidnight - offset))
  }
}

extension CellTokens {
  /// Takes an offset from universal time, in seconds; a signed one only where it cannot be the end
  /// of a range such as `10:30-11:00`.
  fileprivate mutating func takeOffset(signed: Bool) -> Int? {
    if takeWord(of: ["z", "utc", "gmt"]) { return 0 }
    guard signed, let sign = takeMark(of: ["+", "-"]) else { return nil }
    guard let digits = takeNumber(digits: 2...4), var offset = Int(digits) else { return nil }
    if digits.count > 2 {
      offset = offset / 100 * 60 + offset % 100
    } else {
      offset *= 60
      if takeMark(of: [":"]) != nil {
        guard let minutes = takeNumber(digits: 2...2).flatMap({ Int($0) }) else { return nil }
        offset += minutes
      }
    }
    return sign == "-" ? -offset * 60 : offset * 60
  }
}
