import Foundation
import GRDB

/// Another connection to the same file, which reads for the store's own what that sees.
struct Companion: Sendable {
  private let queue: DatabaseQueue
  /// What changes with every commit of others that this connection sees.
  private let version: Int

  /// Opens as many as there are processors beside the one that the caller keeps busy, and as the
  /// memory allows; none where another connection cannot see the same: of a database in memory, or
  /// of a file that can be read only as it stands.
  ///
  /// They are opened before the store begins to read.
  static func open(beside path: String?) -> [Companion] {
    guard let path else { return [] }
    let spare = min(ProcessInfo.processInfo.activeProcessorCount - 1, most)
    return (0..<max(spare, 0)).compactMap { _ in Companion(path: path) }
  }

  /// The pages of each lie in memory once more.
  private static let most = 3

  /// Opens a connection that can only read; nil where that is not to be had.
  ///
  /// A file that we may not write to is left alone: the files of a log that this connection made beside
  /// it would stay there.
  init?(path: String) {
    guard DatabaseFile(path: path).isWritable else { return nil }
    do {
      queue = try Connection(path: path).openForReading()
      version = try queue.read { db in try db.version() }
    } catch {
      return nil
    }
  }

  /// Reads in one transaction, where it sees what it saw when it was opened; else does nothing.
  ///
  /// The store began its own transaction in between: if nobody has committed anything since before
  /// that, both see one and the same state. It reads once, and is closed then: only a connection that
  /// may write removes the files of the log, and only where it is the last.
  func readIfUnchanged(_ work: (Database) throws -> Void) throws {
    defer { try? queue.close() }
    try queue.read { db in
      guard try db.version() == version else { return }
      try work(db)
    }
  }
}

extension Database {
  /// A number that another connection's commit changes, for this connection alone.
  ///
  /// Asking for it begins what the transaction sees. Source: sqlite.org, "PRAGMA data_version".
  func version() throws -> Int { try Int.fetchOne(self, sql: "PRAGMA data_version") ?? 0 }
}
