import WorkingTime

/// Reads the days that everybody's year turns on: `christmas`, `boxing day`, `new year's eve`,
/// `good friday`, `easter`.
struct FeastReader {
  let present: Present

  /// A feast: its names, the first date on which nobody works for it, its own date and the last one,
  /// in days from Easter or as a date of the year.
  private struct Feast {
    let names: [String]
    let date: @Sendable (Int) -> LocalDate?
    let breakBegins: Int
    let breakEnds: Int

    init(
      _ names: String..., breakBegins: Int = 0, breakEnds: Int = 0,
      on date: @escaping @Sendable (Int) -> LocalDate?
    ) {
      self.names = names
      self.date = date
      self.breakBegins = breakBegins
      self.breakEnds = breakEnds
    }
  }

  /// Longer names before those that they begin with.
  private static let feasts = [
    Feast("christmas eve", "xmas eve") { LocalDate(year: $0, month: 12, day: 24) },
    Feast("christmas day", "christmas", "xmas day", "xmas", breakEnds: 1) {
      LocalDate(year: $0, month: 12, day: 25)
    },
    Feast("boxing day") { LocalDate(year: $0, month: 12, day: 26) },
    Feast("new years eve", "new year eve") { LocalDate(year: $0, month: 12, day: 31) },
    Feast("new years day", "new year day", "new years", "new year") {
      LocalDate(year: $0, month: 1, day: 1)
    },
    Feast("good friday") { LocalDate.easter(of: $0).adding(days: -2) },
    Feast("easter monday") { LocalDate.easter(of: $0).adding(days: 1) },
    Feast("easter sunday", "easter", breakBegins: -2, breakEnds: 1) { LocalDate.easter(of: $0) },
  ]

  /// The day of the feast that comes next.
  func read(_ cursor: inout TokenCursor) -> Day? {
    read(&cursor) { _ in 0 }
  }

  /// The first day of the feast's break, for what is to be done before it.
  func readBreak(_ cursor: inout TokenCursor) -> Day? {
    read(&cursor, \.breakBegins)
  }

  /// The last day of the feast's break, for what is to be done after it.
  func readEnd(_ cursor: inout TokenCursor) -> Day? {
    read(&cursor, \.breakEnds)
  }

  private func read(_ cursor: inout TokenCursor, _ days: (Feast) -> Int) -> Day? {
    var ahead = cursor
    _ = ahead.take("the")
    for feast in Self.feasts where feast.names.contains(where: { ahead.take(sequence: $0) }) {
      cursor = ahead
      return .oneOf(
        YearlessDate.dates(around: present.today, present.direction) { year in
          feast.date(year)?.adding(days: days(feast))
        })
    }
    return nil
  }
}
