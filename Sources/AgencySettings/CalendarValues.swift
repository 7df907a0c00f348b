import WorkingTime

extension CalendarTerms.BankHolidaysKept {
  /// Reads the name of a part of the kingdom, or `none`.
  init?(typed text: String) {
    if text == "none" {
      self = .none
    } else if let division = BankHolidays.Division(rawValue: text) {
      self = .those(of: division)
    } else {
      return nil
    }
  }

  var division: BankHolidays.Division? {
    if case .those(let division) = self { division } else { nil }
  }

  /// As it is typed.
  var text: String { division?.rawValue ?? "none" }
}

extension [OpeningPeriod] {
  /// Reads the periods of a day with blanks or commas between them, or `closed`; periods that
  /// overlap are a slip of the keyboard, and no value.
  init?(typed text: String) {
    guard text != "closed" else {
      self = []
      return
    }
    let words = text.split { $0.isWhitespace || $0 == "," }
    let periods = words.compactMap { try? OpeningPeriod(String($0)) }
      .sorted { $0.opens < $1.opens }
    guard !words.isEmpty, periods.count == words.count,
      zip(periods, periods.dropFirst()).allSatisfy({ $0.closes <= $1.opens })
    else { return nil }
    self = periods
  }

  /// As it is typed: `09:00-13:00 14:00-17:30`.
  var text: String { map(\.description).joined(separator: " ") }
}

extension [ClosedDate] {
  /// Reads dates with a semicolon between two, each with a name behind it where it has one, or
  /// `none`; a date that stands there twice is a slip, and no value.
  init?(typed text: String) {
    guard text != "none" else {
      self = []
      return
    }
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    let dates = parts.compactMap { ClosedDate(typed: $0) }.sorted { $0.date < $1.date }
    guard dates.count == parts.count, Set(dates.map(\.date)).count == dates.count else {
      return nil
    }
    self = dates
  }
}

extension ClosedDate {
  /// Reads a date with or without a name behind it: `2026-12-24 office party`.
  init?(typed text: some StringProtocol) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let date = LocalDate(iso8601: String(first)) else { return nil }
    let name = words.dropFirst().joined(separator: " ")
    self.init(date, name: name.isEmpty ? nil : name)
  }

  /// As it is typed.
  var text: String { date.iso8601 + (name.map { " " + $0 } ?? "") }
}
