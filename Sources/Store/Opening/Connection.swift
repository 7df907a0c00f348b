import Foundation
import GRDB
import SQLiteDefence

/// A store's only database connection.
struct Connection {
  let file: DatabaseFile
  /// The time to wait for other connections, in seconds.
  let busyTimeout: TimeInterval
  /// Called once if waiting takes longer than a second.
  let onWait: @Sendable () -> Void

  /// A connection to the file at a path; waits up to `busyTimeout` seconds for others that lock it.
  init(
    path: String, busyTimeout: TimeInterval = 10, onWait: @escaping @Sendable () -> Void = {}
  ) {
    file = DatabaseFile(path: path)
    self.busyTimeout = busyTimeout
    self.onWait = onWait
  }

  /// Opens the file with the current schema.
  ///
  /// Refuses a file of another program or of a newer version before changing anything.
  func openUpToDate() throws -> DatabaseQueue { try upToDate(makeReady(making: false)) }

  /// Opens the file, whatever its schema; creates it if it is absent and `making` is true.
  func makeReady(making: Bool) throws -> DatabaseQueue {
    try file.makeReady(making: making)
    return try open()
  }

  /// Brings a database to the current schema.
  func upToDate(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    _ = try bringUpToDate(queue) { _, _ in }
    return queue
  }

  /// Brings a database to the current schema and its plans to this edition of the rules.
  ///
  /// Returns why the plans are still those of another edition, if they are, and the number of
  /// interviews closed as over long ago; calls `progress` now and then while computing them.
  func bringUpToDate(
    _ queue: DatabaseQueue, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> (isStale: String?, closed: Int) {
    try Schema.bringUpToDate(queue, path: file.path)
    return try Schema.replan(queue, progress: progress)
  }

  /// Opens a connection without writing to the file.
  ///
  /// A queue, not a pool: GRDB's pool turns on write-ahead logging with a write each time it opens
  /// a file, and lowers `synchronous`; one command needs no more readers.
  func open() throws -> DatabaseQueue {
    guard file.isWritable || file.hasLog else { return try openAsItStands() }
    do {
      return try DatabaseQueue(path: file.literalPath, configuration: configuration)
    } catch let error as DatabaseError where cannotLog(error) {
      return try openAsItStands()
    }
  }

  /// Opens a file read-only without the `-wal` and `-shm` files of a write-ahead log, for a folder
  /// or medium that nobody writes to now.
  func openAsItStands() throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    var address = URLComponents()
    address.scheme = "file"
    address.path = URL(fileURLWithPath: file.path).path
    address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return try DatabaseQueue(path: address.string ?? file.literalPath, configuration: configuration)
  }

  /// Opens a file read-only while others may write to it.
  func openForReading() throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    return try DatabaseQueue(path: file.literalPath, configuration: configuration)
  }

  /// A connection to a database in memory.
  func openInMemory() throws -> DatabaseQueue {
    try DatabaseQueue(configuration: configuration)
  }

  /// True if SQLite could not create the log's files and no other process has.
  private func cannotLog(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && !file.hasLog
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    // A snapshot may stay open over several reads.
    configuration.allowsUnsafeTransactions = true
    let patience = Patience(limit: busyTimeout, onWait: onWait)
    let path = file.path
    configuration.busyMode = .callback { tries in patience.wait(tries: tries) }
    configuration.prepareDatabase { db in
      let result = sqliteDefence(db.sqliteConnection)
      guard result == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
      // SQLite's statement journals and sorts would otherwise go to files in the system's temporary
      // folder: names and notes, and in bulk a million page writes.
      try db.execute(
        sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
      try db.checkThatCommitsLast(path)
    }
    return configuration
  }
}

extension Database {
  /// Throws unless a commit waits for the disk: otherwise a power cut could lose data reported as
  /// saved.
  func checkThatCommitsLast(_ path: String) throws {
    let full = 2
    guard try Int.fetchOne(self, sql: "PRAGMA synchronous") == full else {
      throw StoreError.cannotOpen(path: path, reason: "SQLite would not wait for the disk")
    }
  }
}
