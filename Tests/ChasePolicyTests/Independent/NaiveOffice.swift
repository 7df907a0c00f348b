/// When somebody works, counted out minute by minute: slow, plain, and right to look at.
///
/// Answers are nil where the weeks on the wall end before. No opening or closing may lie within the
/// hour that a clock change skips or repeats.
struct NaiveOffice {
  let wall: Wall
  /// Whether it is open, in each minute on the wall.
  private let isOpen: [Bool]

  /// An office of a week's hours, periods in minutes since midnight by the day of the week, Sunday
  /// being 1; closed dates are numbers: 20261225.
  init(_ wall: Wall, week: [Int: [Range<Int>]], closed: Set<Int>) {
    self.wall = wall
    isOpen = wall.minutes.map { minute in
      let face = wall.face(minute)
      guard let periods = week[face.weekday], !closed.contains(face.date) else { return false }
      return periods.contains { $0.contains(face.time) }
    }
  }

  private func isOpen(_ minute: Int) -> Bool {
    isOpen[minute - wall.minutes.lowerBound]
  }

  /// The first open minute, not before that one.
  func open(_ minute: Int) -> Int? {
    var minute = minute
    while wall.minutes.contains(minute) {
      if isOpen(minute) { return minute }
      minute += 1
    }
    return nil
  }

  /// A span later: `90m`, `48h`, `4wh`, `2wd`.
  func add(_ span: String, to minute: Int) -> Int? {
    let amount = Int(span.prefix { $0.isNumber }) ?? 0
    switch span.drop(while: \.isNumber) {
    case "m": return minute + amount
    case "h": return minute + amount * 60
    case "wh": return open(minute).flatMap { add(openMinutes: amount * 60, to: $0) }
    default: return open(minute).flatMap { add(days: amount, to: $0) }
    }
  }

  private func add(openMinutes: Int, to minute: Int) -> Int? {
    var minute = minute
    var left = openMinutes
    while left > 0 {
      guard wall.minutes.contains(minute) else { return nil }
      if isOpen(minute) { left -= 1 }
      minute += 1
    }
    return minute
  }

  private func add(days: Int, to start: Int) -> Int? {
    var minute = start
    for _ in 0..<days {
      // On to the first open minute of another date.
      let date = wall.face(minute).date
      while wall.minutes.contains(minute), wall.face(minute).date == date || !isOpen(minute) {
        minute += 1
      }
      guard wall.minutes.contains(minute) else { return nil }
    }
    guard days > 0, let day = wall.minutes(of: wall.face(minute).date) else { return start }
    // A time that is skipped is as much later as the clocks are put forward, an hour.
    let time = wall.face(start).time
    let same =
      day.first { wall.face($0).time == time } ?? day.first { wall.face($0).time == time + 60 }
    return same.flatMap(open)
  }

  /// When a date's business ends: past its last open minute, else at the midnight that ends it.
  func end(of date: Int) -> Int? {
    guard let day = wall.minutes(of: date), wall.minutes.contains(day.upperBound) else {
      return nil
    }
    return day.last(where: isOpen).map { $0 + 1 } ?? day.upperBound
  }

  /// When it opens on the last date before that of a minute on which it opens.
  func openingOfTheDateBefore(_ minute: Int) -> Int? {
    let date = wall.face(minute).date
    let earlier = (wall.minutes.lowerBound..<minute).last { minute in
      isOpen(minute) && wall.face(minute).date < date
    }
    return earlier.flatMap { wall.minutes(of: wall.face($0).date)?.first(where: isOpen) }
  }
}
