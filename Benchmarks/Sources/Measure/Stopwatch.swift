import Glibc

/// Measures the processor time that a piece of work takes, since other programs may share the
/// machine.
enum Stopwatch {
  /// How often each measurement is repeated; the median is what counts.
  static let rounds = 9

  /// The median over all rounds of the nanoseconds that one piece of work takes.
  static func nanoseconds(times: Int, _ work: () -> Int) -> Double {
    var sum = 0
    let rounds = (0..<rounds).map { _ in
      let start = processorTime()
      for _ in 0..<times { sum &+= work() }
      return Double(processorTime() - start) / Double(times)
    }
    // Printed where nobody looks, so that the work cannot be left out.
    if sum == .min { print(sum) }
    return rounds.sorted()[rounds.count / 2]
  }

  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
