import WorkingTime

/// Reads feasts by name: `christmas`, `boxing day`, `new year's eve`, `good friday`, `easter`.
struct FeastReader {
  let present: Present

  /// A feast: its names, its date in a year, and the first and last day of its break, in days from
  /// that date.
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

  /// Longer names come before those that are their prefixes.
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

  /// Reads the feast that comes next; returns its day.
  func read(_ cursor: inout TokenCursor) -> Day? {
    read(&cursor) { _ in 0 }
  }

  /// Returns the first day of the feast's break, for phrases such as `before christmas`.
  func readBreak(_ cursor: inout TokenCursor) -> Day? {
    read(&cursor, \.breakBegins)
  }

  /// Returns the last day of the feast's break, for phrases such as `after christmas`.
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
