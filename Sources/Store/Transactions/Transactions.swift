import Engine
import Synchronization

/// The transactions of a store's connection.
///
/// A command that holds its snapshot reads in one transaction, from its first question to its end,
/// and its recording continues that transaction. If another process has recorded meanwhile, the
/// recording begins a transaction of its own, and must check what it was decided by.
final class Transactions: Sendable {
  private let queue: any Queue
  /// True if a transaction of reading stays open for what is read next.
  private let holdsSnapshot: Bool
  /// True while a closure of the store's is called, which cannot end its own transaction.
  private let isAtWork = Mutex(false)

  init(_ queue: any Queue, holdsSnapshot: Bool) {
    self.queue = queue
    self.holdsSnapshot = holdsSnapshot
  }

  deinit { release() }

  /// Reads one snapshot of the database.
  func read<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    try atWork { db in
      if !db.isInTransaction { try db.beginReading() }
      defer { if !holdsSnapshot { db.end() } }
      return try work(db)
    }
  }

  /// Writes in one transaction, all or nothing.
  ///
  /// It begins IMMEDIATE, or continues the snapshot of which nothing has changed since, so that
  /// nothing it has read can change before it writes. What can be `deferred` is decided from a
  /// snapshot on a server, which locks nothing until it is sent as one message.
  ///
  /// Where a server tells of a change only when all was decided, it is decided again, for ten seconds:
  /// the third time nothing can change any more, so that a large recording gets its turn.
  func write<Answer>(
    deferred: Bool = false, _ work: (Database) throws -> Answer
  ) throws -> Answer {
    try atWork { db in
      defer { db.end() }
      let end = ContinuousClock.now + .seconds(10)
      var deferrals = deferred ? 2 : 0
      while true {
        do {
          try db.beginWriting(deferred: deferrals > 0)
          return try db.saving(work)
        } catch is MustLock where deferrals > 0 {
          deferrals = 0
        } catch let error as EngineError where error.kind == .stale && ContinuousClock.now < end {
          deferrals -= 1
        }
        db.end()
      }
    }
  }

  /// Ends the snapshot: what is read next is read anew.
  ///
  /// Call it before anything that may take long, such as a person's answer: other processes cannot
  /// tidy the write-ahead log meanwhile, nor commit where there is none.
  func release() {
    guard !isAtWork.withLock(\.self) else { return }
    try? queue.writeWithoutTransaction { db in db.end() }
  }

  private func atWork<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    try queue.writeWithoutTransaction { db in
      isAtWork.withLock { $0 = true }
      defer { isAtWork.withLock { $0 = false } }
      return try work(db)
    }
  }
}

extension Database {
  fileprivate func beginReading() throws {
    try refuseWriting(true)
    try begin(.reading)
    beginRemembering()
  }

  fileprivate func beginWriting(deferred: Bool) throws {
    if isInTransaction {
      try refuseWriting(false)
      if deferred, isOnServer { return try deferWriting() }
      if try continueWriting() { return }
      end()
    }
    if deferred, isOnServer {
      try begin(.reading)
      try deferWriting()
    } else {
      try begin(.writing)
    }
    beginRemembering()
  }

  /// Turns a transaction of reading into one of writing; returns false if others have written or
  /// are writing.
  private func continueWriting() throws -> Bool {
    do {
      if isOnServer {
        try lockForWriting()
      } else {
        // The statement locks the file for writing and changes nothing.
        try execute(sql: "UPDATE planEdition SET edition = edition WHERE FALSE")
      }
      return true
    } catch let error as EngineError where error.kind == .busy {
      return false
    }
  }

  fileprivate func saving<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    let answer = try work(self)
    try commit()
    return answer
  }

  /// Ends the transaction, if there is one; what was written and not committed is undone.
  fileprivate func end() {
    stopRemembering()
    if isInTransaction { try? rollback() }
    try? refuseWriting(false)
  }
}

/// Thrown where a recording that was to be deferred turns out to read what it writes.
private struct MustLock: Error {}

extension Database {
  /// Throws if the transaction is deferred: it is then decided again, with the head of the journal
  /// locked.
  func mustLock() throws { if isDeferring { throw MustLock() } }

  /// The number of interviews below which a transaction remembers what it has read of them.
  static let few = 100
}
