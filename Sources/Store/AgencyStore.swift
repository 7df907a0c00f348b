public import AgencySettings
import Foundation
import GRDB
import SQLiteDefence
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

  let queue: DatabaseQueue
  private let transactions: Transactions
  private let inForce: Mutex<PolicyInForce>

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
      return try transactions.write { db in
        // A process that waited for a restore still has the replaced file open.
        guard sqliteFileHasMoved(db.sqliteConnection) == 0 else {
          throw StoreError.replaced(path: path ?? "")
        }
        return try work(db)
      }
    } catch {
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
