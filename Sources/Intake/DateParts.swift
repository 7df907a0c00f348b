import WorkingTime

/// The three parts of a date in the order in which a cell writes them.
struct DateParts {
  /// One of the three.
  enum Part {
    /// One to four digits: a day, a month or a year.
    case number(String)
    /// A month by its name, 1 to 12.
    case month(Int)
  }

  let first: Part
  let second: Part
  let third: Part

  /// The date that they mean where the file has that order; nil where they mean none.
  ///
  /// A year of four digits in front is the year whatever the order.
  func date(order: DateOrder) -> LocalDate? {
    switch (first, second, third) {
    case (.number(let first), .number(let second), .number(let third)):
      switch first.count == 4 ? .yearMonthDay : order {
      case .dayMonthYear: Self.date(day: first, month: Self.pair(second), year: third)
      case .monthDayYear: Self.date(day: second, month: Self.pair(first), year: third)
      case .yearMonthDay: Self.date(day: third, month: Self.pair(second), year: first)
      }
    case (.number(let first), .month(let month), .number(let third)):
      if first.count == 4 || (order == .yearMonthDay && third.count < 4) {
        Self.date(day: third, month: month, year: first)
      } else {
        Self.date(day: first, month: month, year: third)
      }
    case (.month(let month), .number(let day), .number(let year)):
      Self.date(day: day, month: month, year: year)
    default:
      nil
    }
  }

  private static func date(day: String, month: Int?, year: String) -> LocalDate? {
    guard let day = pair(day), let month, let year = self.year(year) else { return nil }
    return LocalDate(year: year, month: month, day: day)
  }

  private static func pair(_ digits: String) -> Int? {
    digits.count <= 2 ? Int(digits) : nil
  }

  /// A year of two digits is one of 1969 to 2068, as POSIX reads them (`%y` of `strptime`); one of
  /// four is of the last century or this one, so that `0216` for `2016` is noticed.
  private static func year(_ digits: String) -> Int? {
    guard let number = Int(digits) else { return nil }
    switch digits.count {
    case 2: return number < 69 ? 2000 + number : 1900 + number
    case 4: return (1900...2099).contains(number) ? number : nil
    default: return nil
    }
  }
}

extension CellTokens {
  /// Takes a date, with the day of the week that may stand before it.
  mutating func takeDate(order: DateOrder) throws(CellDate.Unreadable) -> LocalDate {
    let weekday = takeWord { word in Weekday.allCases.first { $0.isNamed(by: word) } }
    if weekday != nil { _ = takeMark(of: [",", "."]) }
    guard let parts = takeDateParts() else { throw .notADate }
    guard let date = parts.date(order: order) else {
      let other = DateOrder.allCases.first { parts.date(order: $0) != nil }
      throw other.map { .onlyInOrder($0) } ?? .notADate
    }
    if let weekday, weekday != date.weekday { throw .fallsOn(date.weekday) }
    return date
  }

  private mutating func takeDateParts() -> DateParts? {
    if let compact = takeNumber(digits: 8...8) {
      return DateParts(
        first: .number(String(compact.prefix(4))),
        second: .number(String(compact.dropFirst(4).prefix(2))),
        third: .number(String(compact.suffix(2))))
    }
    guard let first = takeDatePart() else { return nil }
    takeDateSeparator()
    guard let second = takeDatePart() else { return nil }
    takeDateSeparator()
    guard let third = takeDatePart() else { return nil }
    return DateParts(first: first, second: second, third: third)
  }

  private mutating func takeDatePart() -> DateParts.Part? {
    if let number = takeNumber(digits: 1...4) {
      _ = takeWord(of: ["st", "nd", "rd", "th"])
      return .number(number)
    }
    let month: Int? = takeWord { word in
      MonthName.all.firstIndex { word.count > 2 && $0.hasPrefix(word) }.map { $0 + 1 }
        ?? (word == "sept" ? 9 : nil)
    }
    return month.map { .month($0) }
  }

  private mutating func takeDateSeparator() {
    if takeMark(of: [".", "/", "-", ","]) == nil { _ = takeWord(of: ["of"]) }
  }
}

/// The months by their names.
private enum MonthName {
  static let all = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension Weekday {
  /// Whether a lower-case word is its name or the beginning of it, three letters at least.
  fileprivate func isNamed(by word: String) -> Bool {
    word.count > 2 && String(describing: self).hasPrefix(word)
  }
}
