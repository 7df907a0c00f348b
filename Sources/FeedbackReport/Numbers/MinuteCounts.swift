/// The median of any number of durations, in memory that does not grow with their number.
///
/// It keeps the count of each length, not the lengths themselves: exactly, until there are more
/// than a thousand different ones. From then on they are rounded down, the more the longer they
/// are, and never by as much as two in a hundred or five minutes: to the minute below 2 h, to 5
/// minutes below 10 h, to a quarter of an hour below 50 h, then to the hour, and all beyond 500 h
/// are one. There are 827 such lengths.
struct MinuteCounts: Hashable, Sendable {
  private var counts: [Int: Int] = [:]
  /// The number of durations.
  private(set) var count = 0
  /// The most different lengths that are kept exactly.
  private let mostExact: Int
  private var isRounding = false

  /// Counts without a duration.
  init(mostExact: Int = 1000) {
    self.mostExact = mostExact
  }

  /// The longest duration kept apart, in minutes.
  private static let longest = 500 * 60

  /// Counts one more duration.
  mutating func add(minutes: Int) {
    counts[isRounding ? Self.rounded(minutes) : max(minutes, 0), default: 0] += 1
    count += 1
    guard !isRounding, counts.count > mostExact else { return }
    isRounding = true
    counts = Dictionary(
      counts.map { (Self.rounded($0.key), $0.value) }, uniquingKeysWith: { $0 + $1 })
  }

  /// The median in minutes, the mean of the middle two if their number is even; nil if there are
  /// none.
  var median: Int? { counts.median }

  /// The number of different lengths kept.
  var kinds: Int { counts.count }

  private static func rounded(_ minutes: Int) -> Int {
    let grain =
      switch minutes {
      case ..<120: 1
      case ..<600: 5
      case ..<3000: 15
      default: 60
      }
    return min(max(minutes, 0) / grain * grain, longest)
  }
}

extension [Int: Int] {
  /// The median of counted numbers, the mean of the middle two rounded down if their number is
  /// even; nil if there are none.
  var median: Int? {
    let count = values.reduce(0, +)
    guard count > 0 else { return nil }
    let sorted = sorted { $0.key < $1.key }
    func place(_ place: Int) -> Int {
      var passed = 0
      return sorted.first {
        passed += $0.value
        return passed > place
      }?.key ?? 0
    }
    return (place((count - 1) / 2) + place(count / 2)) / 2
  }
}
