import Engine
public import Foundation
import GRDB
import SQLiteDefence

/// The ways to open a connection to a database file, each with the same settings.
public struct Connection {
  /// The file.
  public let file: DatabaseFile
  /// The time to wait for other connections, in seconds.
  private let busyTimeout: TimeInterval
  /// Called once if waiting takes longer than a second.
  private let onWait: @Sendable () -> Void

  /// A connection to the file at a path; waits up to `busyTimeout` seconds for others that lock it.
  public init(
    path: String, busyTimeout: TimeInterval = 10, onWait: @escaping @Sendable () -> Void = {}
  ) {
    file = DatabaseFile(path: path)
    self.busyTimeout = busyTimeout
    self.onWait = onWait
  }

  /// Opens a connection without writing to the file.
  public func open() throws -> SQLiteQueue {
    guard file.isWritable || file.hasLog else { return try openAsItStands() }
    do {
      return try opened(file.literalPath, configuration)
    } catch let error as EngineError where cannotLog(error) {
      return try openAsItStands()
    }
  }

  /// Opens a file read-only without the `-wal` and `-shm` files of a write-ahead log, for a folder
  /// or medium that nobody writes to now.
  public func openAsItStands() throws -> SQLiteQueue {
    var configuration = configuration
    configuration.readonly = true
    var address = URLComponents()
    address.scheme = "file"
    address.path = URL(fileURLWithPath: file.path).path
    address.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return try opened(address.string ?? file.literalPath, configuration)
  }

  /// Opens a file read-only while others may write to it.
  public func openForReading() throws -> SQLiteQueue {
    var configuration = configuration
    configuration.readonly = true
    return try opened(file.literalPath, configuration)
  }

  /// Opens a file as other programs do, and creates it if it is absent: for tests.
  func openUndefended() throws -> SQLiteQueue { try opened(file.path, Configuration()) }

  /// A connection to a database in memory.
  public func openInMemory() throws -> SQLiteQueue {
    try inEngine { SQLiteQueue(try DatabaseQueue(configuration: configuration)) }
  }

  private static let begin: Void = sqliteWithoutMemoryCount()

  private func opened(_ path: String, _ configuration: Configuration) throws -> SQLiteQueue {
    Self.begin
    return try inEngine { SQLiteQueue(try DatabaseQueue(path: path, configuration: configuration)) }
  }

  /// Has work done while nobody else uses the file, whose log is moved into it first.
  ///
  /// Throws an error of the kind `busy` if somebody does, after a second.
  public func whileAlone<Answer>(_ work: () throws -> Answer) throws -> Answer {
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { db in
      // Set before the first read, so that a log in use is never deleted.
      try db.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    return try inEngine {
      let queue = try DatabaseQueue(path: file.path, configuration: configuration)
      return try queue.writeWithoutTransaction { db in
        // This needs exclusive access, and checkpoints the log into the file.
        _ = try GRDB.Row.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
        try db.execute(sql: "BEGIN EXCLUSIVE")
        defer { try? db.execute(sql: "ROLLBACK") }
        return try work()
      }
    }
  }

  /// True if SQLite could not create the log's files and no other process has.
  private func cannotLog(_ error: EngineError) -> Bool {
    [.cannotOpen, .readOnly].contains(error.kind) && !file.hasLog
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    // A command that reads keeps its snapshot open between its questions.
    configuration.allowsUnsafeTransactions = true
    let patience = Patience(limit: busyTimeout, onWait: onWait)
    configuration.busyMode = .callback { tries in patience.wait(tries: tries) }
    configuration.prepareDatabase { db in
      let result = sqliteDefence(db.sqliteConnection)
      guard result == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: result)) }
      // GRDB's authorizer notes the tables of each statement for observers, of which there are none.
      sqliteWithoutAuthorizer(db.sqliteConnection)
      // SQLite's statement journals and sorts would otherwise go to files in the system's temporary
      // folder: names and notes, and in bulk a million page writes.
      try db.execute(
        sql: "PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY")
      // Otherwise a power cut could lose data reported as saved.
      guard try SQLiteDatabase(db).waitsForDisk() else {
        throw EngineError(.cannotOpen, "SQLite would not wait for the disk")
      }
    }
    return configuration
  }
}
