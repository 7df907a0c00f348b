public import Engine
import Foundation

/// A further read-only connection to the store's file, which reads the same snapshot as the store's
/// own.
public struct Companion: Sendable {
  private let queue: SQLiteQueue
  /// The connection's `data_version`, which changes with every commit of others.
  private let version: Int

  /// Opens one for each processor that the caller leaves free, up to a limit for memory; none if
  /// another connection cannot see the same data: for a database in memory, or a file that can only
  /// be read without its log.
  ///
  /// Call it before the store begins to read.
  public static func open(beside path: String?) -> [Companion] {
    guard let path else { return [] }
    let spare = min(ProcessInfo.processInfo.activeProcessorCount - 1, most)
    return (0..<max(spare, 0)).compactMap { _ in Companion(path: path) }
  }

  /// The most companions, since each connection has its own page cache.
  private static let most = 3

  /// Opens a read-only connection; nil if that fails.
  ///
  /// A file without write permission is not opened: this connection would leave the log's files
  /// next to it.
  public init?(path: String) {
    guard DatabaseFile(path: path).isWritable else { return nil }
    do {
      queue = try Connection(path: path).openForReading()
      version = try queue.read { db in try db.version() }
    } catch {
      return nil
    }
  }

  /// Reads in one transaction if nothing has changed since it was opened; otherwise does nothing.
  ///
  /// The store began its own transaction in between: if nobody has committed since before that,
  /// both see the same snapshot. It reads once and is then closed: only a connection that may write
  /// removes the log's files, and only if it is the last.
  public func readIfUnchanged(_ work: (Database) throws -> Void) throws {
    defer { try? queue.close() }
    try queue.read { db in
      guard try db.version() == version else { return }
      try work(db)
    }
  }
}
