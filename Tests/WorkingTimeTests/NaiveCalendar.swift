import Foundation

/// The minutes of some weeks and what the wall shows in each, as Foundation says.
///
/// A time on the wall is a number of minutes from 1970 on that wall.
struct NaiveWindow {
  /// The first minute, counted from 1970.
  let first: Int
  /// What the wall shows in each minute.
  let walls: [Int]
  /// The first minute in which the wall shows a time.
  private var firsts: [Int: Int] = [:]

  init(_ zone: TimeZone, fromDay day: Int, days: Int) {
    let first = day * 1440
    self.first = first
    walls = (0..<days * 1440).map { index in
      let second = (first + index) * 60
      return first + index + zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
        / 60
    }
    for (index, wall) in walls.enumerated() where firsts[wall] == nil { firsts[wall] = index }
  }

  /// The first minute in which the wall shows that time; where it never does, as many minutes past
  /// what the wall showed last as the time lies past it.
  func index(of wall: Int) -> Int? {
    if let index = firsts[wall] { return index }
    guard let after = walls.firstIndex(where: { $0 > wall }), after > 0 else { return nil }
    return after - 1 + wall - walls[after - 1]
  }
}

/// A calendar that is counted out minute by minute and knows nothing of the room's own arithmetic:
/// what the quick one is compared with.
struct NaiveCalendar {
  let window: NaiveWindow
  /// Whether it is open in each minute of the window.
  private(set) var isOpen: [Bool]
  /// The days, as the wall numbers them, on which it is open at all.
  private var openDays: Set<Int> = []

  /// Periods are in minutes from midnight, by the day of the week, 0 for Monday.
  init(_ window: NaiveWindow, periods: [Int: [Range<Int>]], closed: Set<Int>) {
    self.window = window
    isOpen = Array(repeating: false, count: window.walls.count)
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    for day in Set(window.walls.map { $0 / 1440 }).subtracting(closed) {
      let noon = Date(timeIntervalSince1970: Double(day) * 86_400 + 43_200)
      let weekday = (calendar.component(.weekday, from: noon) + 5) % 7
      for period in periods[weekday, default: []] { open(day, period) }
    }
  }

  /// Marks the minutes of a period, as far as the wall shows that day in them.
  private mutating func open(_ day: Int, _ period: Range<Int>) {
    guard let opens = window.index(of: day * 1440 + period.lowerBound) else { return }
    let closes = window.index(of: day * 1440 + period.upperBound) ?? window.walls.count
    for index in opens..<max(opens, closes) where window.walls[index] / 1440 == day {
      isOpen[index] = true
      openDays.insert(day)
    }
  }

  /// The first open minute from that one on; nil where the window ends before.
  func open(_ index: Int) -> Int? {
    isOpen[index...].firstIndex(of: true)
  }

  /// How many minutes it is open from the one and before the other.
  func openMinutes(from index: Int, to end: Int) -> Int {
    isOpen[index..<end].count { $0 }
  }

  /// On how many days after the one minute's, up to and with the other's, it is open at all.
  func openDays(after index: Int, through end: Int) -> Int {
    let (first, last) = (window.walls[index] / 1440, window.walls[end] / 1440)
    return openDays.count { first < $0 && $0 <= last }
  }

  /// The minute by which so many open ones have gone by; nil where the window ends before.
  func add(workingMinutes: Int, to index: Int) -> Int? {
    guard var now = open(index) else { return nil }
    var left = workingMinutes
    while left > 0 {
      guard now < isOpen.count else { return nil }
      if isOpen[now] { left -= 1 }
      now += 1
    }
    return now
  }

  /// The same time on a later day on which it opens; nil where the window ends before.
  func add(workingDays: Int, to index: Int) -> Int? {
    guard let start = open(index), workingDays > 0 else { return open(index) }
    let wall = window.walls[start]
    var day = wall / 1440
    var left = workingDays
    while left > 0 {
      day += 1
      guard let last = window.walls.last, day < last / 1440 else { return nil }
      if openDays.contains(day) { left -= 1 }
    }
    return window.index(of: day * 1440 + wall % 1440).flatMap(open)
  }
}
