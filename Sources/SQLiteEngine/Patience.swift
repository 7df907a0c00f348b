import Foundation
import Synchronization

/// The busy handler of a connection, which waits for other writers.
///
/// SQLite's own busy handler backs off, so with many writers the longest waiter starves: of 17,000
/// recordings by 32 concurrent processes, 17 timed out after ten seconds. Here pauses get shorter
/// instead.
final class Patience: Sendable {
  /// The longest wait, in seconds.
  private let limit: TimeInterval
  /// Called the first time a wait takes longer than a second.
  private let onWait: @Sendable () -> Void
  private let begun = Mutex(ContinuousClock.now)
  private let hasTold = Mutex(false)

  /// A handler that waits up to `limit` seconds.
  init(limit: TimeInterval, onWait: @escaping @Sendable () -> Void = {}) {
    self.limit = limit
    self.onWait = onWait
  }

  /// Pauses briefly; returns false once the limit is reached.
  ///
  /// `tries` counts the earlier calls in this wait.
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

  /// Returns the pause after a wait of that length, in microseconds.
  static func pause(after waited: Duration) -> UInt32 {
    switch waited {
    case ..<(.seconds(1)): 10_000
    case ..<(.seconds(3)): 3_000
    default: 500
    }
  }
}
