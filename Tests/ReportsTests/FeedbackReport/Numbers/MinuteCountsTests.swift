import Testing

@testable import FeedbackReport

@Suite struct MinuteCountsTests {
  @Test(
    arguments: [
      ([], nil), ([7], 7), ([7, 9], 8), ([9, 7, 400], 9), ([-5], 0), ([119, 119], 119),
      ([124], 124), ([3059], 3059),
    ] as [([Int], Int?)])
  func `the middle one`(lengths: [Int], median: Int?) {
    var counts = MinuteCounts()
    for length in lengths { counts.add(minutes: length) }
    #expect(counts.median == median)
    #expect(counts.count == lengths.count)
  }

  @Test(arguments: [
    (119, 119), (124, 120), (510, 510), (1175, 1170), (3059, 3000), (1_000_000, 30_000),
  ])
  func `where there are many, a length is rounded down`(minutes: Int, rounded: Int) {
    var counts = MinuteCounts(mostExact: 0)
    counts.add(minutes: minutes)
    #expect(counts.median == rounded)
  }

  /// A second way: all of them, sorted.
  @Test func `rounding moves the middle by less than two in a hundred and five minutes`() {
    for seed in 1..<200 {
      // Squares spread from a minute to weeks, as lengths of time do.
      let lengths = (0..<seed).map { index in
        let number = (index * 7919 + seed * 104_729) % 170
        return number * number
      }
      var counts = MinuteCounts(mostExact: 0)
      for length in lengths { counts.add(minutes: length) }
      let sorted = lengths.sorted()
      let exact = Double(sorted[(seed - 1) / 2] + sorted[seed / 2]) / 2
      let median = Double(counts.median ?? -1)
      #expect(median <= exact && median >= exact - max(5, exact / 50), "\(seed): \(lengths)")
    }
  }

  @Test func `it does not grow with what it counts`() {
    var counts = MinuteCounts()
    for minutes in 0..<100_000 { counts.add(minutes: minutes) }
    #expect(counts.kinds == 827)
    #expect(counts.count == 100_000)
  }
}
