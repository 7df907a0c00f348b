import Foundation
import Engine
import SQLiteEngine
import Synchronization

/// A long read on a companion, concurrent with other reads of the caller.
final class ReadingBeside<Answer: Sendable>: Sendable {
  private let reading: @Sendable (Database) -> Answer
  private let thread = DispatchGroup()
  private let found = Mutex<Answer?>(nil)

  /// Begins to read the snapshot that the caller's transaction sees.
  init(
    _ companion: Companion?, in db: Database, reading: @escaping @Sendable (Database) -> Answer
  ) throws {
    self.reading = reading
    guard let companion else { return }
    _ = try db.version()
    DispatchQueue(label: "debrief.reading").async(group: thread) { [self] in
      try? companion.readIfUnchanged { db in
        let answer = reading(db)
        found.withLock { $0 = answer }
      }
    }
  }

  /// Returns the result; reads it now if the companion could not.
  func answer(in db: Database) -> Answer {
    thread.wait()
    return found.withLock { $0 } ?? reading(db)
  }
}
