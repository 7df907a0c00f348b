import Foundation
import GRDB
import SQLiteDefence

/// The one connection that a store speaks through.
struct Connection {
  let file: DatabaseFile
  /// How long to wait for others, in seconds.
  let busyTimeout: TimeInterval
  /// Called once where others are waited for longer than a moment.
  let onWait: @Sendable () -> Void

  /// A connection to the file at a path; others that hold it are waited for, as long.
  init(
    path: String, busyTimeout: TimeInterval = 10, onWait: @escaping @Sendable () -> Void = {}
  ) {
    file = DatabaseFile(path: path)
    self.busyTimeout = busyTimeout
    self.onWait = onWait
  }

  /// Opens the file, made where there is none and that is wanted, in the shape that this program
  /// knows.
  ///
  /// One that cannot be ours, or is from a newer version, is refused before anything is touched.
  func openUpToDate(making: Bool = true) throws -> DatabaseQueue {
    try file.makeReady(making: making)
    return try upToDate(open())
  }

  /// Brings a database into the shape that this program knows.
  func upToDate(_ queue: DatabaseQueue) throws -> DatabaseQueue {
    try Schema.bringUpToDate(queue, path: file.path)
    try queue.read { db in try db.checkThatCommitsLast(file.path) }
    return queue
  }

  /// Opens a connection that writes nothing by being opened.
  ///
  /// A queue, not a pool: GRDB's pool turns write-ahead logging on with a write of its own each
  /// time that it opens a file, and lowers `synchronous`; one command has no use for more readers.
  func open() throws -> DatabaseQueue {
    guard file.isWritable || file.hasLog else { return try openAsItStands() }
    do {
      return try DatabaseQueue(path: file.literalPath, configuration: configuration)
    } catch let error as DatabaseError where cannotLog(error) {
      return try openAsItStands()
    }
  }

  /// Opens a file for reading without the files beside it that a write-ahead log needs: in a
  /// folder, or on a medium, that nobody writes to now.
  func openAsItStands() throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    var address = URLComponents()
    address.scheme = "file"
    address.path = URL(fileURLWithPath: file.path).path
    address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return try DatabaseQueue(path: address.string ?? file.literalPath, configuration: configuration)
  }

  /// Opens a file that others may be writing to, for reading only.
  func openForReading() throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = true
    return try DatabaseQueue(path: file.literalPath, configuration: configuration)
  }

  /// A connection to a database in memory.
  func openInMemory() throws -> DatabaseQueue {
    try DatabaseQueue(configuration: configuration)
  }

  /// Whether SQLite could not make the files of the log, and nobody else has made them.
  private func cannotLog(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && !file.hasLog
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    let patience = Patience(limit: busyTimeout, onWait: onWait)
    configuration.busyMode = .callback { tries in patience.wait(tries: tries) }
    configuration.prepareDatabase { db in
      let result = sqliteDefence(db.sqliteConnection)
      guard result == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
      // What SQLite puts aside, to take a statement back or to sort, would else go into files of the
      // system's temporary folder: names and notes, and in bulk a million writes of pages.
      try db.execute(
        sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
    }
    return configuration
  }
}

extension Database {
  /// Refuses to go on unless a commit waits for the disk: under anything less a power cut loses
  /// what we called saved.
  func checkThatCommitsLast(_ path: String) throws {
    let full = 2
    guard try Int.fetchOne(self, sql: "PRAGMA synchronous") == full else {
      throw StoreError.cannotOpen(path: path, reason: "SQLite would not wait for the disk")
    }
  }
}
