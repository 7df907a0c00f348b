import Foundation
import Synchronization

/// How a connection waits for others to have written.
///
/// SQLite's own way is to look again ever more seldom, so that where many write, whoever has waited
/// longest gets their turn last: of 17,000 recordings by 32 processes at once 17 waited in vain for ten
/// seconds. Here it is the other way round.
final class Patience: Sendable {
  /// For how long somebody waits, in seconds.
  private let limit: TimeInterval
  /// Called the first time that a wait takes longer than a second.
  private let onWait: @Sendable () -> Void
  private let begun = Mutex(ContinuousClock.now)
  private let hasTold = Mutex(false)

  /// Waits for as long at the most.
  init(limit: TimeInterval, onWait: @escaping @Sendable () -> Void = {}) {
    self.limit = limit
    self.onWait = onWait
  }

  /// Waits a moment; answers false where it was long enough.
  ///
  /// `tries` is how often it was asked in this wait.
  func wait(tries: Int) -> Bool {
    let now = ContinuousClock.now
    let waited = begun.withLock { begun in
      if tries == 0 { begun = now }
      return now - begun
    }
    guard waited < .seconds(limit) else { return false }
    if waited >= .seconds(1) { tell() }
    usleep(Self.pause(after: waited))
    return true
  }

  private func tell() {
    let isFirst = hasTold.withLock { told in
      defer { told = true }
      return !told
    }
    if isFirst { onWait() }
  }

  /// How long somebody pauses who has waited as long, in microseconds.
  static func pause(after waited: Duration) -> UInt32 {
    switch waited {
    case ..<(.seconds(1)): 10_000
    case ..<(.seconds(3)): 3_000
    default: 500
    }
  }
}
