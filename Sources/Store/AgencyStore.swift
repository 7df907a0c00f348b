public import ChasePolicy
import Foundation
import GRDB
import SQLiteDefence
import Synchronization

/// The agency's memory: one SQLite database, one method for each verb, each one transaction.
///
/// The journal is the truth; the state of an interview and its duties are computed from it in the
/// transaction that appends to it. Reading never writes. A store is not to be asked from within a
/// closure that it was given.
public final class AgencyStore: Sendable {
  /// The file; nil where the database is in memory.
  public let path: String?

  let queue: DatabaseQueue
  private let inForce: Mutex<PolicyInForce>

  /// Opens the database at a path, making it where there is none, mode 0600 in a folder of mode
  /// 0700; nil: in memory, for tests.
  ///
  /// An existing file is refused before anything is touched where it is no database, another
  /// program's, or a newer version's. Others that hold it are waited for, `busyTimeout` seconds;
  /// `onWait` is called where that takes longer than a second. Where nothing is to be made, a file
  /// that is not there or empty throws ``StoreError/absent(path:)``.
  public init(
    path: String?, busyTimeout: Double = 10, making: Bool = true,
    onWait: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) {
    self.path = path
    let connection = Connection(path: path ?? "", busyTimeout: busyTimeout, onWait: onWait)
    do {
      queue =
        try path == nil
        ? connection.upToDate(connection.openInMemory()) : connection.openUpToDate(making: making)
      inForce = Mutex(try queue.read(PolicyInForce.init(in:)))
    } catch {
      throw StoreError(error, while: .opening, path: connection.file.path)
    }
  }

  /// The policy that holds, as far as this store knows: as it was opened, or last wrote.
  public var policy: Policy { inForce.withLock(\.policy) }

  /// The policy that this store knows, where it still holds.
  func knownPolicy(if isCurrent: (PolicyInForce) throws -> Bool) throws -> Policy? {
    let known = inForce.withLock { $0 }
    return try isCurrent(known) ? known.policy : nil
  }

  /// Takes note of the policy that holds now.
  func learn(_ found: PolicyInForce) { inForce.withLock { $0 = found } }

  /// Reads in one transaction, which sees one state of the database throughout.
  func read<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try queue.read(work) } catch { throw failure(error, while: .reading) }
  }

  /// Writes in one transaction, all of it or nothing.
  ///
  /// When it answers, the disk has it; when it throws, nothing is saved, and the policy that holds
  /// is the one that held. What was appended to the journal is sealed. GRDB begins it IMMEDIATE, so that what it reads first cannot change under
  /// it.
  func write<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    let known = inForce.withLock { $0 }
    do {
      return try queue.write { db in
        // Whoever waited for a restore to end still holds the database that was replaced.
        guard sqliteFileHasMoved(db.sqliteConnection) == 0 else {
          throw StoreError.replaced(path: path ?? "")
        }
        let sealing = try Sealing(db)
        let answer = try work(db)
        try sealing.sealNew()
        return answer
      }
    } catch {
      learn(known)
      throw failure(error, while: .writing)
    }
  }

  private func failure(_ error: any Error, while attempt: Attempt) -> StoreError {
    StoreError(error, while: attempt, path: path ?? "")
  }
}
