public import Engine
import GRDB
import Synchronization

/// A connection to an SQLite database, which one thread at a time uses.
///
/// A queue, not a pool: GRDB's pool turns on write-ahead logging with a write each time it opens
/// a file, and lowers `synchronous`; one command needs no more readers.
public final class SQLiteQueue: Queue {
  private let queue: DatabaseQueue
  private nonisolated(unsafe) let session: SQLiteDatabase

  init(_ queue: DatabaseQueue) {
    self.queue = queue
    session = queue.inDatabase { db in SQLiteDatabase(db) }
  }

  deinit {
    session.forgetStatements()
    // A queue of GRDB's has Foundation look for its observers at its end, at a twentieth of what a
    // short command costs; so the last one, once closed, is kept.
    if (try? queue.close()) != nil { Self.lastClosed.withLock { $0 = queue } }
  }

  private static let lastClosed = Mutex<DatabaseQueue?>(nil)

  /// Reads in one transaction, which sees one snapshot of the database.
  public func read<Answer>(_ work: (Engine.Database) throws -> Answer) throws -> Answer {
    try inEngine { try queue.read { _ in try work(session) } }
  }

  /// Writes in one transaction, all or nothing.
  ///
  /// It is begun IMMEDIATE, so that nothing it has read can change before it writes.
  public func write<Answer>(_ work: (Engine.Database) throws -> Answer) throws -> Answer {
    try inEngine { try queue.write { _ in try work(session) } }
  }

  /// Works without a transaction, or with one that the work begins and may leave open.
  public func writeWithoutTransaction<Answer>(
    _ work: (Engine.Database) throws -> Answer
  ) throws -> Answer {
    try inEngine { try queue.writeWithoutTransaction { _ in try work(session) } }
  }

  /// Copies the whole database from one snapshot; `progress` is called now and then with the number
  /// of pages copied and the total.
  public func copy(
    into copy: SQLiteQueue, progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws {
    try inEngine {
      try queue.read { db in
        // The first read fixes the snapshot that the steps below copy, whatever others write.
        _ = try GRDB.Row.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
        try copy.queue.writeWithoutTransaction { target in
          try db.backup(to: target, pagesPerStep: 1_000) { step in
            progress(step.completedPageCount, step.totalPageCount)
          }
        }
      }
    }
  }

  /// Closes the connection.
  public func close() throws {
    session.forgetStatements()
    try inEngine { try queue.close() }
  }
}

/// Runs work of GRDB, whose errors become those of an engine.
func inEngine<Answer>(_ work: () throws -> Answer) throws -> Answer {
  do { return try work() } catch let error as DatabaseError { throw EngineError(error) }
}

extension EngineError {
  fileprivate init(_ error: DatabaseError) {
    let message = error.message ?? "SQLite result \(error.resultCode.rawValue)"
    self.init(Self.kind(of: error.resultCode, message), message)
  }

  private static func kind(of code: ResultCode, _ message: String) -> Kind {
    switch code {
    case .SQLITE_BUSY: .busy
    case .SQLITE_LOCKED: .locked
    case .SQLITE_CONSTRAINT: .constraint
    case .SQLITE_CORRUPT: .corrupt
    case .SQLITE_NOTADB: .notADatabase
    case .SQLITE_CANTOPEN: .cannotOpen
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_FULL: .full
    case .SQLITE_PERM, .SQLITE_AUTH: .permission
    case .SQLITE_ERROR where isOfTheFile(message): .corrupt
    case .SQLITE_ERROR, .SQLITE_MISMATCH, .SQLITE_MISUSE, .SQLITE_RANGE, .SQLITE_INTERNAL: .fault
    default: .other
    }
  }

  /// True if a plain SQLITE_ERROR comes from the file.
  ///
  /// FTS5 reports a bad page of its index so, and a table can only be missing where a page of the
  /// schema was lost: the version was checked before.
  private static func isOfTheFile(_ message: String) -> Bool {
    ["invalid fts5 file format", "vtable constructor failed", "no such table"]
      .contains { message.hasPrefix($0) }
  }
}
