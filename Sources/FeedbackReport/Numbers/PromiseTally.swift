import WorkingTime

/// The fates of a number of promises.
struct PromiseTally: Hashable, Sendable {
  /// The number kept.
  private(set) var kept = 0
  /// The number broken: decided late, or not decided yet though their date is over.
  private(set) var broken = 0
  /// The number of broken ones that are still to be decided.
  private(set) var waiting = 0
  /// The number that are not over yet.
  private(set) var open = 0
  /// The count of each slip in working days, a decision still awaited with the days so far.
  private var slips: [Int: Int] = [:]
  private var weekdays: [Weekday: Days] = [:]

  /// The fates of the promises for one weekday.
  private struct Days: Hashable {
    var kept = 0
    var broken = 0
    /// The count of each slip of those that were decided late.
    var slips: [Int: Int] = [:]
    /// The weekdays on which they were decided, by the slip.
    var answered: [Int: [Weekday: Int]] = [:]
  }

  /// The longest slip counted apart, in working days.
  private static let longest = 60

  /// Counts one more promise.
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

  /// The share kept, of those that are over.
  var share: Share { Share(kept, of: kept + broken) }

  /// The median slip of the broken ones in working days; nil if none was broken.
  var medianSlip: Int? { slips.median }

  /// The weekday that an employer names, and the one on which they decide.
  struct Habit: Hashable, Sendable {
    /// The weekday that they name most.
    let says: Weekday
    /// The weekday on which they decide then.
    let means: Weekday
    /// The number of their working days by which that is later.
    let workingDays: Int
    /// The share that was late.
    let late: Share
  }

  /// Their habit; nil unless, of at least five promises for one weekday, more than half were
  /// broken, and the median of those by a working day or more.
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
  /// The median of counted numbers as one of them: the lower of the middle two if their number is
  /// even; nil if there are none.
  fileprivate var nearestMedian: Int? {
    let middle = (values.reduce(0, +) - 1) / 2
    var passed = 0
    return sorted { $0.key < $1.key }.first {
      passed += $0.value
      return passed > middle
    }?.key
  }
}
