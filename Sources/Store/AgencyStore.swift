public import ChasePolicy
import Foundation
import GRDB
public import WorkingTime

/// The agency's memory: one SQLite database, one method for each verb, each one transaction.
///
/// The journal is the truth; the state of an interview and its duties are computed from it in the
/// transaction that appends to it. Reading never writes. A store is not to be asked from within a
/// closure that it was given.
public final class AgencyStore: Sendable {
  /// The file; nil where the database is in memory.
  public let path: String?
  /// The settings in force.
  public let settings: PolicySettings
  /// The agency's calendar, and the employers' where they have one of their own.
  public let calendars: Calendars

  let queue: DatabaseQueue

  /// Opens the database at a path, making it where there is none, mode 0600 in a folder of mode
  /// 0700; nil: in memory, for tests.
  ///
  /// An existing file is refused before anything is touched where it is no database, another
  /// program's, or a newer version's. Others that hold it are waited for, `busyTimeout` seconds.
  public init(
    path: String?, busyTimeout: Double = 10, settings: PolicySettings = PolicySettings(),
    calendars: Calendars = Calendars(agency: .usual)
  ) throws(StoreError) {
    self.path = path
    self.settings = settings
    self.calendars = calendars
    let connection = Connection(file: DatabaseFile(path: path ?? ""), busyTimeout: busyTimeout)
    if path != nil { try connection.file.makeReady() }
    do {
      queue = try path == nil ? connection.openInMemory() : connection.open()
      try Schema.bringUpToDate(queue, path: connection.file.path)
      try queue.read { [file = connection.file] db in try db.checkThatCommitsLast(file.path) }
    } catch {
      throw StoreError(error, while: .opening, path: connection.file.path)
    }
  }

  /// Reads in one transaction, which sees one state of the database throughout.
  func read<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try queue.read(work) } catch { throw failure(error, while: .reading) }
  }

  /// Writes in one transaction, all of it or nothing.
  ///
  /// When it answers, the disk has it; when it throws, nothing is saved. GRDB begins it IMMEDIATE, so that what it reads first cannot change under it.
  func write<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do { return try queue.write(work) } catch { throw failure(error, while: .writing) }
  }

  private func failure(_ error: any Error, while attempt: Attempt) -> StoreError {
    StoreError(error, while: attempt, path: path ?? "")
  }
}
