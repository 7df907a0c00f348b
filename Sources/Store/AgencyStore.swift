public import AgencySettings
import Domain
import Foundation
import Engine
import SQLiteEngine
import Synchronization

/// The agency's SQLite database, with one method for each operation, each a single transaction.
///
/// The journal is the source of truth; an interview's state and duties are computed from it in the
/// transaction that appends to it. Reading never writes. Not re-entrant: do not call the store from
/// its own closures.
public final class AgencyStore: Sendable {
  /// The file's path; nil if the database is in memory.
  public let path: String?

  /// The reason that the plans are still those of another edition of the policy's rules; nil if
  /// they are current, as always unless the file cannot be written.
  public let isStale: String?

  /// The number of interviews, over long ago, that were closed when this database was upgraded on
  /// being opened.
  public let closedByUpgrade: Int

  let queue: SQLiteQueue
  private let transactions: Transactions
  private let inForce: Mutex<PolicyInForce>
  private let tokens = Mutex(Tokens())

  /// Opens the database at a path, or creates it with mode 0600 in a folder of mode 0700; a nil
  /// path opens one in memory, for tests.
  ///
  /// Throws before changing anything if the file is not a database, is another program's, or is a
  /// newer version's. Waits up to `busyTimeout` seconds for others that lock it; calls `onWait` if
  /// that takes longer than a second. If `making` is false, an absent or empty file throws
  /// ``StoreError/absent(path:)``. If the plans are of another edition of the policy's rules, they
  /// are recomputed once; `progress` is called now and then with the number of interviews done and
  /// the total.
  ///
  /// If it `holdsSnapshot`, everything is read from the snapshot of the first question, until
  /// ``release()`` or a recording ends it; otherwise each method reads a snapshot of its own.
  public init(
    path: String?, busyTimeout: Double = 10, making: Bool = true, holdsSnapshot: Bool = false,
    onWait: @escaping @Sendable () -> Void = {},
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    self.path = path
    let connection = Connection(path: path ?? "", busyTimeout: busyTimeout, onWait: onWait)
    do {
      queue = try path == nil ? connection.openInMemory() : connection.makeReady(making: making)
      transactions = Transactions(queue, holdsSnapshot: holdsSnapshot)
      let found = try transactions.read(Schema.init(of:))
      if try found.isCurrent(connection.file.path) {
        (isStale, closedByUpgrade) = (nil, 0)
      } else {
        transactions.release()
        (isStale, closedByUpgrade) = try connection.bringUpToDate(queue, progress: progress)
      }
      inForce = Mutex(
        try transactions.read { db in
          let found = try PolicyInForce(in: db)
          _ = db.remembered("policy") { found.policy }
          return found
        })
    } catch {
      throw StoreError(error, while: .opening, path: connection.file.path)
    }
  }

  /// The policy in force as this store last read or wrote it.
  public var policy: Policy { inForce.withLock(\.policy) }

  /// Returns the cached policy if it is still in force.
  func knownPolicy(if isCurrent: (PolicyInForce) throws -> Bool) throws -> Policy? {
    let known = inForce.withLock { $0 }
    return try isCurrent(known) ? known.policy : nil
  }

  /// Caches the policy now in force.
  func learn(_ found: PolicyInForce) { inForce.withLock { $0 = found } }

  /// Ends the snapshot that this store holds: what is read next is read anew.
  ///
  /// Call it before anything that may take long, such as a person's answer.
  public func release() { transactions.release() }

  /// Reads in one transaction, which sees one snapshot of the database.
  func read<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try transactions.read(work) } catch { throw failure(error, while: .reading) }
  }

  /// Writes in one transaction, all or nothing.
  ///
  /// On return the data is on disk; on a throw nothing is saved and the cached policy is restored.
  func write<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    let known = inForce.withLock { $0 }
    do {
      let answer = try transactions.write { db in
        // A process that waited for a restore still has the replaced file open.
        guard !db.isReplaced else { throw StoreError.replaced(path: path ?? "") }
        return try work(db)
      }
      tokens.withLock { $0.saved() }
      return answer
    } catch {
      tokens.withLock { $0.used = nil }
      learn(known)
      throw failure(error, while: .writing)
    }
  }

  /// Writes likewise, and seals the entries appended to the journal.
  func writeSealing<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    try write { db in
      let sealing = try Sealing(db)
      let answer = try work(db)
      try sealing.sealNew()
      return answer
    }
  }

  private func failure(_ error: any Error, while attempt: Attempt) -> StoreError {
    StoreError(error, while: attempt, path: path ?? "")
  }
}

/// The tokens of recording commands: a command that is run again with its token is recorded once.
private struct Tokens {
  /// The token that the next recording command gets; nil if it makes its own.
  var given: String?
  /// The token of the command being written.
  var used: String?
  /// The token of the last command that was saved.
  var last: String?

  /// Returns the token of a new command.
  mutating func use() -> String {
    let token = given ?? Self.random()
    used = token
    return token
  }

  mutating func saved() {
    guard let used else { return }
    (last, given) = (used, nil)
    self.used = nil
  }

  private static func random() -> String {
    Seal.hexadecimal((0..<16).map { _ in UInt8.random(in: 0 ... .max) })
  }
}

extension AgencyStore {
  /// The token of the last recording command of this store; nil if it has recorded nothing.
  public var lastToken: String? { tokens.withLock { $0.last } }

  /// Gives the next recording command this token, of at most 100 characters, instead of one of its
  /// own.
  ///
  /// Throws ``StoreError/recordedAlready(_:token:)`` if a command with it was recorded; the recording
  /// itself does so too, if that happens meanwhile.
  public func use(token: String) throws(StoreError) {
    tokens.withLock { $0.given = token }
    try read { db in try db.checkThatNew(token) }
  }

  /// Begins a recording command with the next token.
  func begin(
    _ command: String, by stamp: Stamp, undoing undone: Int64? = nil, gathering: Bool = false,
    in db: Database
  ) throws -> Batch {
    let (given, token) = tokens.withLock { ($0.given, $0.use()) }
    if let given { try db.checkThatNew(given) }
    return try Batch(
      command, by: stamp, undoing: undone, token: token, gathering: gathering, in: db)
  }
}

extension Database {
  /// Throws if a recording command with a token is on record.
  fileprivate func checkThatNew(_ token: String) throws {
    let first = try rows(
      """
      SELECT min(entry.id) AS first FROM batch JOIN entry ON entry.batch = batch.id
      WHERE batch.token = ?
      """, [token]
    ) { try $0.get("first") as Identifier<JournalEntry>? }
    if let first = first.first ?? nil { throw StoreError.recordedAlready(first, token: token) }
  }
}
