import Foundation
import Migrations
import SQLiteEngine

extension DatabaseHeader {
  /// The application id of this program's files: "dbrf".
  static let ours: UInt32 = 0x6462_7266
  /// The schema version of this program.
  static let newest = Migration.all.map(\.number).max() ?? 0

  /// Throws if the file is another program's, or a newer version's.
  func check(_ path: String) throws(StoreError) {
    guard application == Self.ours else { throw .notOurs(path: path) }
    guard version <= Self.newest else { throw .fromNewerVersion(path: path, version: version) }
  }
}

extension DatabaseFile {
  /// Returns the header of a file of this program, of this version or an earlier one; nil if the
  /// file is empty.
  func ownHeader() throws(StoreError) -> DatabaseHeader? {
    do {
      let header = try header()
      try header?.check(path)
      return header
    } catch {
      throw StoreError(error, while: .opening, path: path)
    }
  }
}

extension Connection {
  /// Opens the file with the current schema.
  ///
  /// Refuses a file of another program or of a newer version before changing anything.
  func openUpToDate() throws -> SQLiteQueue { try upToDate(makeReady(making: false)) }

  /// Opens the file, whatever its schema; creates it if it is absent and `making` is true.
  func makeReady(making: Bool) throws -> SQLiteQueue {
    let owner = making && file.isEmpty ? ProtectedFiles(database: nil).role(of: file.path) : nil
    if case .part(let owner) = owner {
      throw StoreError.cannotOpen(
        path: file.path, reason: "it belongs to the database \(owner)")
    }
    try file.makeReady(making: making)?.check(file.path)
    return try open()
  }

  /// Brings a database to the current schema.
  func upToDate(_ queue: SQLiteQueue) throws -> SQLiteQueue {
    _ = try bringUpToDate(queue) { _, _ in }
    return queue
  }

  /// Brings a database to the current schema and its plans to this edition of the rules.
  ///
  /// Returns why the plans are still those of another edition, if they are, and the number of
  /// interviews closed as over long ago; calls `progress` now and then while computing them.
  func bringUpToDate(
    _ queue: SQLiteQueue, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> (isStale: String?, closed: Int) {
    try Schema.bringUpToDate(queue, path: file.path)
    return try Schema.replan(queue, progress: progress)
  }
}
