import GRDB
import SQLiteDefence
import Synchronization

/// The transactions of a store's connection.
///
/// A command that holds its snapshot reads in one transaction, from its first question to its end,
/// and its recording continues that transaction. If another process has recorded meanwhile, the
/// recording begins a transaction of its own, and must check what it was decided by.
final class Transactions: Sendable {
  private let queue: DatabaseQueue
  /// True if a transaction of reading stays open for what is read next.
  private let holdsSnapshot: Bool
  /// True while a closure of the store's is called, which cannot end its own transaction.
  private let isAtWork = Mutex(false)

  init(_ queue: DatabaseQueue, holdsSnapshot: Bool) {
    self.queue = queue
    self.holdsSnapshot = holdsSnapshot
  }

  deinit { release() }

  /// Reads one snapshot of the database.
  func read<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    try atWork { db in
      if !db.isInsideTransaction { try db.beginReading() }
      defer { if !holdsSnapshot { db.end() } }
      return try work(db)
    }
  }

  /// Writes in one transaction, all or nothing.
  ///
  /// It begins IMMEDIATE, or continues the snapshot of which nothing has changed since, so that
  /// nothing it has read can change before it writes.
  func write<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    try atWork { db in
      try db.beginWriting()
      defer { db.end() }
      let answer = try work(db)
      try db.execute(sql: "COMMIT")
      return answer
    }
  }

  /// Ends the snapshot: what is read next is read anew.
  ///
  /// Call it before anything that may take long, such as a person's answer: other processes cannot
  /// tidy the write-ahead log meanwhile, nor commit where there is none.
  func release() {
    guard !isAtWork.withLock(\.self) else { return }
    queue.writeWithoutTransaction { db in db.end() }
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
    try execute(sql: "PRAGMA query_only = ON; BEGIN DEFERRED")
    TransactionMemory.begin(in: self)
  }

  fileprivate func beginWriting() throws {
    if isInsideTransaction {
      try execute(sql: "PRAGMA query_only = OFF")
      if try continueWriting() { return }
      end()
    }
    try execute(sql: "BEGIN IMMEDIATE")
    TransactionMemory.begin(in: self)
  }

  /// Turns a transaction of reading into one of writing; returns false if others have written or
  /// are writing.
  private func continueWriting() throws -> Bool {
    do {
      // The statement locks the file for writing and changes nothing.
      try execute(sql: "UPDATE planEdition SET edition = edition WHERE FALSE")
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return false
    }
  }

  /// Ends the transaction, if there is one; what was written and not committed is undone.
  fileprivate func end() {
    TransactionMemory.end(in: self)
    if isInsideTransaction { try? execute(sql: "ROLLBACK") }
    try? execute(sql: "PRAGMA query_only = OFF")
  }
}

/// What a transaction has read, so that it need not ask again; forgotten when it writes.
final class TransactionMemory {
  private var values: [AnyHashable: Any] = [:]

  private static let all = Mutex<[ObjectIdentifier: Kept]>([:])

  /// A memory, which its connection's thread alone uses.
  private struct Kept: @unchecked Sendable { let memory: TransactionMemory }

  static func begin(in db: Database) {
    let kept = Kept(memory: TransactionMemory())
    all.withLock { $0[ObjectIdentifier(db)] = kept }
  }

  static func end(in db: Database) { all.withLock { $0[ObjectIdentifier(db)] = nil } }

  static func of(_ db: Database) -> TransactionMemory? {
    all.withLock { $0[ObjectIdentifier(db)] }?.memory
  }

  /// Returns the value remembered under a key; reads and remembers it if there is none.
  func value<Value>(_ key: some Hashable, _ read: () throws -> Value) rethrows -> Value {
    if let known = values[AnyHashable(key)] as? Value { return known }
    let found = try read()
    values[AnyHashable(key)] = found
    return found
  }

  /// True if there is a value under a key.
  func has(_ key: some Hashable) -> Bool { values[AnyHashable(key)] != nil }

  /// Forgets everything, since something was written.
  func forget() { values.removeAll() }
}

extension Database {
  /// The number of interviews below which a transaction remembers what it has read of them.
  static let few = 100

  /// Returns what the transaction remembers under a key; reads it if it remembers nothing.
  func remembered<Value>(_ key: some Hashable, _ read: () throws -> Value) rethrows -> Value {
    try TransactionMemory.of(self)?.value(key, read) ?? read()
  }

  /// True if the transaction remembers a value under a key.
  func isRemembered(_ key: some Hashable) -> Bool { TransactionMemory.of(self)?.has(key) ?? false }

  /// Forgets what the transaction has read, since it writes.
  func forgetRemembered() { TransactionMemory.of(self)?.forget() }
}
