public import WorkingTime

extension LocalTime {
  /// The time of day that a cell shows, or somebody types; nil where it is none.
  ///
  /// `10.30 AM`, `10:30`, `1430`, `9 am` and `14:30 hrs` are some. A bare `9` is none: it may mean
  /// either half of the day.
  public static func read(_ cell: String) -> LocalTime? {
    var tokens = CellTokens(cell)
    let time = tokens.takeTime()
    return tokens.isEmpty ? time : nil
  }
}

/// Which half of the day an hour counts in.
private enum Meridiem: String {
  case am, pm
  /// Only twelve is noon.
  case noon

  /// The hour from midnight; nil where no clock shows it.
  ///
  /// `14.30 PM` says it twice, not wrongly.
  func hour(_ shown: Int) -> Int? {
    switch self {
    case .am: shown <= 12 ? shown % 12 : nil
    case .pm: (1...23).contains(shown) ? shown % 12 + 12 : nil
    case .noon: shown == 12 ? 12 : nil
    }
  }
}

/// What stands on the clock before its half of the day is known.
private struct Shown {
  var hour: Int
  var minute: Int?
  var second: Int?
}

extension CellTokens {
  /// Takes a time of day; nil where there is none, and what was tried is gone.
  mutating func takeTime() -> LocalTime? {
    guard var shown = takeClock() else { return nil }
    if let meridiem = takeMeridiem() {
      guard let hour = meridiem.hour(shown.hour) else { return nil }
      shown.hour = hour
    } else if !takeWord(of: ["h", "hr", "hrs", "hours"]), shown.minute == nil {
      return nil
    }
    // An interview does not begin at the midnight that ends its day.
    guard shown.hour < 24 else { return nil }
    return LocalTime(hour: shown.hour, minute: shown.minute ?? 0, second: shown.second ?? 0)
  }

  private mutating func takeClock() -> Shown? {
    guard let digits = takeNumber(digits: 1...4), let number = Int(digits) else { return nil }
    if digits.count > 2 { return Shown(hour: number / 100, minute: number % 100) }
    guard takeMark(of: [":", "."]) != nil else { return Shown(hour: number) }
    guard let minute = takeSixty() else { return nil }
    guard takeMark(of: [":"]) != nil else { return Shown(hour: number, minute: minute) }
    guard let second = takeSixty() else { return nil }
    // Machines write fractions of a second; an interview has none.
    if takeMark(of: ["."]) != nil, takeNumber(digits: 1...9) == nil { return nil }
    return Shown(hour: number, minute: minute, second: second)
  }

  private mutating func takeSixty() -> Int? {
    takeNumber(digits: 2...2).flatMap { Int($0) }
  }

  /// Takes `AM`, `a.m.`, `noon` and their like.
  private mutating func takeMeridiem() -> Meridiem? {
    if let meridiem = takeWord(Meridiem.init(rawValue:)) {
      _ = takeMark(of: ["."])
      return meridiem
    }
    guard let half: Meridiem = takeWord({ ["a": .am, "p": .pm][$0] }),
      takeMark(of: ["."]) != nil, takeWord(of: ["m"])
    else { return nil }
    _ = takeMark(of: ["."])
    return half
  }
}
