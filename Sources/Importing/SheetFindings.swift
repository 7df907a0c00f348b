import Wording
public import WorkingTime

/// What was noticed of the cells and rows of a table while it was read.
public struct SheetFindings: Hashable, Sendable {
  /// Cells of one column that say the same, of which the same was noticed.
  public struct Remark: Hashable, Sendable {
    /// What was noticed.
    public let kind: Kind
    /// The heading of the column.
    public let header: String
    /// The contents of the cells, or the part of it that is concerned.
    public let value: String
    /// How it was read instead; nil if not at all.
    public let meaning: String?
    /// The first line on which it stands, counted from 1.
    public let line: Int
    /// The number of cells.
    public fileprivate(set) var count = 1
  }

  /// The sorts of remarks about cells.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The cell says that there is nothing to say, or is what is left of a broken formula: blank.
    case blank
    /// The word is not understood, and kept as a note.
    case unknown
    /// The text beside a date is kept as a note.
    case aside
    /// The time of day is read as one of the afternoon, as an office has it.
    case afternoon
    /// The abbreviation is read as that time zone.
    case zone
    /// The word says that the interview was moved: it is taken at the time in the row.
    case moved
    /// The interview begins before seven or after twenty.
    case odd
    /// The number is given twice, so the column is not that of the interviews' own numbers.
    case shared
    /// The row has several interviews and says how one went: it is taken for the last.
    case lastRound
  }

  /// A row that is no interview.
  public struct LeftOut: Hashable, Sendable {
    /// The line of the file on which it begins, counted from 1.
    public let line: Int
    /// The reason.
    public let reason: Reason
    /// What the row says, in short.
    public let value: String
  }

  /// The reasons to leave out a row without a fault.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It has no date, or one that is still to come.
    case noDate
    /// It is the heading once more.
    case heading
    /// It has one cell: the title of a section, or a note.
    case section
    /// It adds up others.
    case total
    /// It says what an earlier row says.
    case doubled
    /// A name, a title, a number or an address in it is too long to be looked up.
    case tooLong
  }

  /// The remarks about cells, in the order of the file.
  public private(set) var remarks: [Remark] = []
  /// The rows left out, in the order of the file; of very many the first.
  public private(set) var leftOut: [LeftOut] = []
  /// The number of rows left out, for each reason.
  public private(set) var leftOutCounts: [Reason: Int] = [:]
  /// The dates of three numbers.
  public internal(set) var dates = NumericDates()
  /// The rows that are hidden in the workbook, and were read like the others.
  public internal(set) var hiddenRows = 0
  private var places: [Place: Int] = [:]

  private struct Place: Hashable {
    let kind: Kind
    let header: String
    let value: String
  }

  /// The number of different remarks, and of rows left out, that are kept.
  private static let most = 1_000

  mutating func note(
    _ kind: Kind, _ header: String, _ value: String, line: Int, meaning: String? = nil
  ) {
    let place = Place(kind: kind, header: header, value: value)
    if let index = places[place] {
      remarks[index].count += 1
    } else if remarks.count < Self.most {
      places[place] = remarks.count
      remarks.append(
        Remark(kind: kind, header: header, value: value, meaning: meaning, line: line))
    }
  }

  mutating func leaveOut(_ line: Int, _ reason: Reason, _ value: String) {
    leftOutCounts[reason, default: 0] += 1
    if leftOut.count < Self.most {
      leftOut.append(LeftOut(line: line, reason: reason, value: value.clipped))
    }
  }
}

/// The dates of three numbers in a table, by the orders in which they can be read.
public struct NumericDates: Hashable, Sendable {
  /// Those that are dates only with the day first.
  public private(set) var dayFirst = 0
  /// Those that are dates only with the month first.
  public private(set) var monthFirst = 0
  /// Those that are another date in the other order.
  public private(set) var either = 0
  /// The first and last of those read with the day first.
  public private(set) var asDayFirst: ClosedRange<LocalDate>?
  /// The first and last of those read with the month first.
  public private(set) var asMonthFirst: ClosedRange<LocalDate>?

  /// Counts the date that a cell begins with.
  mutating func take(_ cell: String) {
    guard let (first, second, year) = Self.numbers(cell) else { return }
    let day = LocalDate(year: year, month: second, day: first)
    let month = LocalDate(year: year, month: first, day: second)
    switch (day, month) {
    case (let day?, let month?) where day != month:
      either += 1
      asDayFirst = asDayFirst.with(day)
      asMonthFirst = asMonthFirst.with(month)
    case (.some, nil): dayFirst += 1
    case (nil, .some): monthFirst += 1
    default: break
    }
  }

  /// True if nothing says that the day is first, and with the month first all are about a day, but
  /// not with the day first.
  func mayBeMonthFirst(around today: LocalDate) -> Bool {
    guard dayFirst == 0, either > 0, let asMonthFirst, let asDayFirst else { return false }
    let near = today.adding(days: -60)...today.adding(days: 60)
    let isNear = { (dates: ClosedRange<LocalDate>) in
      near.contains(dates.lowerBound) && near.contains(dates.upperBound)
    }
    return isNear(asMonthFirst) && !isNear(asDayFirst)
  }

  /// The two numbers and the year of a text that begins with `12/1/2026`.
  private static func numbers(_ cell: String) -> (Int, Int, year: Int)? {
    var numbers: [Int] = []
    var digits = 0
    var number = 0
    for byte in cell.utf8 {
      if (0x30...0x39).contains(byte) {
        digits += 1
        number = number * 10 + Int(byte - 0x30)
        if digits > 4 { return nil }
        continue
      }
      guard digits > 0, numbers.count == 2 || (digits < 3 && [0x2F, 0x2E, 0x2D].contains(byte))
      else { return nil }
      numbers.append(number)
      if numbers.count == 3 { break }
      (digits, number) = (0, 0)
    }
    if numbers.count == 2, digits > 0 { numbers.append(number) }
    guard numbers.count == 3 else { return nil }
    let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
    return (numbers[0], numbers[1], year: year)
  }
}

extension ClosedRange<LocalDate>? {
  /// The range with one more date.
  fileprivate func with(_ date: LocalDate) -> ClosedRange<LocalDate> {
    guard let self else { return date...date }
    return Swift.min(self.lowerBound, date)...Swift.max(self.upperBound, date)
  }
}
