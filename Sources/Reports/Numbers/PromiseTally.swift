import WorkingTime

/// What became of a number of promises.
struct PromiseTally: Hashable, Sendable {
  /// How many were kept.
  private(set) var kept = 0
  /// How many were broken: decided late, or not decided yet though their date is over.
  private(set) var broken = 0
  /// Of those, how many are still to be decided.
  private(set) var waiting = 0
  /// How many are not over yet.
  private(set) var open = 0
  /// How often each slip occurred in working days, a decision still awaited with the days so far.
  private var slips: [Int: Int] = [:]
  private var weekdays: [Weekday: Days] = [:]

  /// What became of the promises for one weekday.
  private struct Days: Hashable {
    var kept = 0
    var broken = 0
    /// How often each slip of those that were decided occurred.
    var slips: [Int: Int] = [:]
    /// On which weekday they were decided, by the slip.
    var answered: [Int: [Weekday: Int]] = [:]
  }

  /// The longest slip that is told apart, in working days.
  private static let longest = 60

  /// Counts one more.
  mutating func add(_ fate: PromiseFate) {
    switch fate.ending {
    case .open:
      open += 1
      return
    case .kept:
      kept += 1
      weekdays[fate.weekday, default: Days()].kept += 1
    case .waiting:
      waiting += 1
      weekdays[fate.weekday, default: Days()].broken += 1
    case .late(let days, let weekday):
      let days = min(days, Self.longest)
      weekdays[fate.weekday, default: Days()].broken += 1
      weekdays[fate.weekday, default: Days()].slips[days, default: 0] += 1
      weekdays[fate.weekday, default: Days()].answered[days, default: [:]][weekday, default: 0] += 1
    }
    if let slip = fate.slip {
      broken += 1
      slips[min(slip, Self.longest), default: 0] += 1
    }
  }

  /// How many were kept of those that are over.
  var share: Share { Share(kept, of: kept + broken) }

  /// The middle slip of the broken ones in working days; nil where none was broken.
  var medianSlip: Int? { slips.median }

  /// What the employer means when they name a day.
  struct Habit: Hashable, Sendable {
    /// The weekday that they name most.
    let says: Weekday
    /// The weekday on which they decide then.
    let means: Weekday
    /// How many of their working days later that is.
    let workingDays: Int
    /// How many were late, and of how many.
    let late: Share
  }

  /// Their habit, where there is one: of at least five promises for one weekday more than half were
  /// broken, and the middle one of those by a working day or more.
  var habit: Habit? {
    let named = weekdays.max {
      ($0.value.kept + $0.value.broken, $1.key.rawValue)
        < ($1.value.kept + $1.value.broken, $0.key.rawValue)
    }
    guard let named, let slip = named.value.slips.nearestMedian, slip > 0,
      let means = named.value.answered[slip]?.max(by: {
        ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue)
      })?.key
    else { return nil }
    let late = Share(named.value.broken, of: named.value.broken + named.value.kept)
    guard !late.isFew, late.part * 2 > late.whole else { return nil }
    return Habit(says: named.key, means: means, workingDays: slip, late: late)
  }
}

extension [Int: Int] {
  /// The middle of counted numbers that is one of them: the lower of the middle two where there is
  /// an even number; nil of none.
  fileprivate var nearestMedian: Int? {
    let middle = (values.reduce(0, +) - 1) / 2
    var passed = 0
    return sorted { $0.key < $1.key }.first {
      passed += $0.value
      return passed > middle
    }?.key
  }
}
