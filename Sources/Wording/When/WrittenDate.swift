public import WorkingTime

/// A written date with an optional time of day, such as the cell of a table.
///
/// It is read as `When` reads typed text, in the date order of the file, but without words that
/// depend on the present, such as `tomorrow`.
public struct WrittenDate: Hashable, Sendable {
  /// The date.
  public let day: LocalDate
  /// The time of day; nil if absent or it is midnight, as spreadsheets write a date alone.
  public let time: WrittenTime?

  /// Creates a date with the time of day on its clock.
  public init(day: LocalDate, at time: LocalTime?) {
    self.init(day: day, time: time.map { WrittenTime(start: $0, end: nil, offset: nil) })
  }

  init(day: LocalDate, time: WrittenTime?) {
    self.day = day
    self.time = time
  }

  /// The reason why a text is not a date.
  public enum Unreadable: Error, Hashable, Sendable {
    /// The text is not a date, or there is no such date.
    case notADate
    /// The text is a date only if the file writes dates in this order.
    case onlyInOrder(DateOrder)
    /// The text names a weekday, but the date falls on this one.
    case fallsOn(Weekday)
    /// The text in the place of the time of day is not one.
    case notATime
    /// The text may mean any of these.
    case ambiguous([String])
  }

  /// Reads a text such as `13.02.2015`, `25 – Apr-16`, `Tue, 12th April 2016 at 2.30pm`,
  /// `2016-04-12T10:30:00Z` or `29.08.2016 & 10.30-11.30 AM`.
  ///
  /// - Parameter today: The date around which a date without a year is looked for: the next, or one
  ///   of the last 60 days; nil if a year is required.
  /// - Parameter guessing: True if `2:30`, which may be am or pm, is of the afternoon.
  public static func read(
    _ text: String, order: DateOrder, around today: LocalDate?, guessing: Bool = false
  ) throws(Unreadable) -> WrittenDate {
    if let plain = plain(text) { return plain }
    let cursor = try cursor(text, else: .notADate)
    let said: Phrase
    do {
      said = try Phrase(cursor, nil, order: order)
    } catch {
      throw fault(error, cursor, order, hasToday: today != nil)
    }
    if said.day == nil, let dotted = said.dotted {
      let times = said.time?.times(in: nil).map(TimeWords.clock) ?? []
      throw .ambiguous(times + ["\(dotted.day) \(CalendarWords.shortMonth(dotted.month))"])
    }
    let day = try day(said, around: today)
    guard said.time != nil || said.part == nil else { throw .notATime }
    guard let time = try WrittenTime(said, guessing: guessing), time.start != .startOfDay else {
      return WrittenDate(day: day, time: nil)
    }
    return WrittenDate(day: day, time: time)
  }

  /// Reads `2016-04-12` and `2016-04-12 10:30`, as programs write them, by their bytes; nil for all else.
  private static func plain(_ text: String) -> WrittenDate? {
    let bytes = text.utf8.map { $0 }
    func number(_ places: Range<Int>) -> Int? {
      var number = 0
      for byte in bytes[places] {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = 10 * number + Int(byte - 0x30)
      }
      return number
    }
    guard bytes.count == 10 || bytes.count == 16, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let year = number(0..<4), (1900...2099).contains(year),
      let month = number(5..<7), let day = number(8..<10),
      let date = LocalDate(year: year, month: month, day: day)
    else { return nil }
    guard bytes.count == 16 else { return WrittenDate(day: date, time: nil) }
    guard bytes[10] == UInt8(ascii: " "), bytes[13] == UInt8(ascii: ":"),
      let hour = number(11..<13), (1...23).contains(hour), let minute = number(14..<16),
      let time = LocalTime(hour: hour, minute: minute)
    else { return nil }
    return WrittenDate(day: date, at: time)
  }

  /// Returns the tokens of a text; a semicolon separates like a comma.
  fileprivate static func cursor(
    _ text: String, else fault: Unreadable
  ) throws(Unreadable) -> TokenCursor {
    let text = text.replacing(";", with: " ")
    guard let tokens = Token.tokens(of: text) else { throw fault }
    return TokenCursor(phrase: text, tokens: tokens)
  }

  private static func day(
    _ said: Phrase, around today: LocalDate?
  ) throws(Unreadable) -> LocalDate {
    let dates: [LocalDate]
    switch said.day {
    case .date(let date) where (1900...2099).contains(date.components.year):
      dates = [date]
    case .dayOfYear(let date)?:
      guard let today else { throw .notADate }
      let near = date.dates(around: today, .either)
      dates = near.filter { $0 >= today } + near.reversed().filter { $0 < today }
    default:
      throw .notADate
    }
    guard let first = dates.first else { throw .notADate }
    guard let weekday = said.weekday else { return first }
    guard let fitting = dates.first(where: { $0.weekday == weekday }) else {
      throw .fallsOn(first.weekday)
    }
    return fitting
  }

  private static func fault(
    _ error: WhenError, _ cursor: TokenCursor, _ order: DateOrder, hasToday: Bool
  ) -> Unreadable {
    switch error {
    case .ambiguous(_, let readings): return .ambiguous(readings)
    case .noSuchDate:
      let other = DateOrder.allCases.first { other in
        other != order && (try? Phrase(cursor, nil, order: other)) != nil
      }
      return other.map { .onlyInOrder($0) } ?? .notADate
    default:
      var rest = cursor
      _ = rest.take(CalendarWords.weekday(named:))
      switch try? DateReader(order: order).read(&rest) {
      case .date: return .notATime
      case .dayOfYear: return hasToday ? .notATime : .notADate
      default: return .notADate
      }
    }
  }
}

/// A written time of day, or a range of times.
public struct WrittenTime: Hashable, Sendable {
  /// The time, or the start of the range.
  public let start: LocalTime
  /// The end of the range, if there is one.
  public let end: LocalTime?
  /// The UTC offset in seconds, if one is given.
  public let offset: Int?
  /// True if only an office's hours say that it is of the afternoon.
  public private(set) var isGuessed = false

  init(start: LocalTime, end: LocalTime?, offset: Int?) {
    self.start = start
    self.end = end
    self.offset = offset
  }

  /// Reads a text such as `10.30 AM`, `1430`, `noon`, `14:30 hrs` or `10:00-11:00`.
  ///
  /// A bare `9` is not a time, and `2:30` may be am or pm, unless `guessing` takes it for the
  /// afternoon.
  public static func read(
    _ text: String, guessing: Bool = false
  ) throws(WrittenDate.Unreadable) -> WrittenTime {
    let cursor = try WrittenDate.cursor(text, else: .notATime)
    let said: Phrase
    do {
      said = try Phrase(cursor, nil, order: nil)
    } catch {
      throw .notATime
    }
    guard said.day == nil, let time = try WrittenTime(said, guessing: guessing) else {
      throw .notATime
    }
    if let date = said.dotted, time.start.hour < 7 {
      throw .ambiguous(
        [TimeWords.clock(time.start), "\(date.day) \(CalendarWords.shortMonth(date.month))"])
    }
    return time
  }

  /// The time that a phrase gives; nil if it gives none.
  fileprivate init?(_ said: Phrase, guessing: Bool) throws(WrittenDate.Unreadable) {
    guard let time = said.time else { return nil }
    guard time != .midnight else { throw .ambiguous(["00:00", "24:00"]) }
    let times =
      said.end.map { end in
        time.times(in: said.part, before: end).filter { end.time(after: $0) != nil }
      } ?? time.times(in: said.part)
    guard let start = guessing ? times.last : times.first, start < .endOfDay else {
      throw .notATime
    }
    guard times.count == 1 || guessing else { throw .ambiguous(times.map(TimeWords.clock)) }
    self.start = start
    end = said.end?.time(after: start)
    offset = said.offset
    isGuessed = times.count > 1
  }
}
