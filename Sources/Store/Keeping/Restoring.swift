import Foundation
import Engine
import PostgresEngine
import SQLiteEngine
public import WorkingTime

extension AgencyStore {
  /// Replaces a database with a backup, and keeps the old one next to it under a name that has the
  /// time.
  ///
  /// The backup is copied, and the copy is migrated and checked first; the backup itself is not
  /// changed. The database is replaced in one step, and only while nobody uses it.
  ///
  /// - Throws: ``StoreError/busy`` if another process uses it; the errors of
  ///   ``AgencyStore/init(path:busyTimeout:)`` for a file that is not ours;
  ///   ``StoreError/notWhole(path:_:)``. Nothing is changed then.
  public static func restore(
    from backup: String, to path: String, at now: Instant,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> DatabaseCopy {
    guard !PostgresAddress.isOne(path) else { throw .keptByServer(address: path) }
    let source = Connection(path: backup)
    guard try source.file.ownHeader() != nil else { throw .notDatabase(path: backup) }
    let replaced = try ReplacedDatabase(path: path, at: now)
    let file = try AtomicFile(copyAt: replaced.path, replacing: true)
    defer { file.discard() }
    do {
      let queue = try source.open()
      let verification = try file.fill(from: queue, path: backup, progress: progress)
      try queue.close()
      let bytes = file.size
      let kept = try replaced.giveWay { () throws(StoreError) in try file.place() }
      return DatabaseCopy(
        path: replaced.path, bytes: bytes, verification: verification, kept: kept)
    } catch {
      throw StoreError(error, while: .opening, path: backup)
    }
  }
}

/// A database that is to be replaced.
private struct ReplacedDatabase {
  /// The path with symbolic links resolved: a link to the database stays as it is.
  let path: String
  private let keptPath: String
  private let condition: Condition

  private enum Condition {
    case absent, ours
    /// The file is not a readable database; it is kept all the same.
    case beyondReading
  }

  init(path: String, at now: Instant) throws(StoreError) {
    if case .part(let owner) = ProtectedFiles(database: nil).role(of: path) {
      throw .protected(path: path, .part(of: owner))
    }
    self.path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let date = now.rfc3339.filter { $0.isNumber || $0 == "T" || $0 == "Z" }
    keptPath = "\(self.path).replaced-\(date)"
    let file = DatabaseFile(path: self.path)
    do {
      _ = try file.ownHeader()
      condition = .ours
    } catch .damaged, .notDatabase {
      condition = .beyondReading
    } catch .cannotOpen where access(self.path, F_OK) != 0 {
      do { try file.makeFolder() } catch { throw StoreError(error, path: self.path) }
      condition = .absent
    }
  }

  /// Renames the database and has `place` put the new one in its place.
  ///
  /// Returns the new name of the old database, or nil if there was none.
  func giveWay(to place: () throws(StoreError) -> Void) throws -> String? {
    switch condition {
    case .absent:
      try moveLogs(to: freeName(), andThen: place)
      return nil
    case .beyondReading: return try keep(withLogs: Self.logs, andThen: place)
    case .ours: return try giveWayLocked(to: place)
    }
  }

  private func giveWayLocked(to place: () throws(StoreError) -> Void) throws -> String {
    do {
      return try Connection(path: path).whileAlone {
        let kept = try keep(andThen: place)
        // Changing the journal mode leaves an empty journal.
        unlink(path + "-journal")
        return kept
      }
    } catch let error as EngineError where error.isDamage {
      return try keep(withLogs: Self.logs, andThen: place)
    }
  }

  private static let logs = ["-wal", "-journal"]

  /// Renames the database, with `logs` if SQLite cannot read it: SQLite would take logs left behind
  /// for those of the new database.
  private func keep(
    withLogs logs: [String] = [], andThen place: () throws(StoreError) -> Void
  ) throws(StoreError) -> String {
    let kept = freeName()
    guard link(path, kept) == 0 else {
      throw .cannotMake(path: kept, reason: String(cString: strerror(errno)).lowercased())
    }
    do {
      try moveLogs(logs, to: kept, andThen: place)
    } catch {
      unlink(kept)
      throw error
    }
    return kept
  }

  /// Renames the logs of the old database, and has `place` put the new one in its place.
  private func moveLogs(
    _ logs: [String] = Self.logs, to kept: String, andThen place: () throws(StoreError) -> Void
  ) throws(StoreError) {
    for suffix in logs { rename(path + suffix, kept + suffix) }
    do {
      try place()
    } catch {
      for suffix in logs { rename(kept + suffix, path + suffix) }
      throw error
    }
    unlink(path + "-shm")
  }

  /// The name for the old database, or the first numbered variant that is free.
  private func freeName() -> String {
    var status = stat()
    var name = keptPath
    var number = 2
    while lstat(name, &status) == 0 {
      name = "\(keptPath)-\(number)"
      number += 1
    }
    return name
  }
}
