public import Domain
import Foundation
import Engine
import SQLiteEngine

/// A copy of a database, made by a backup or put in place by a restore.
public struct DatabaseCopy: Hashable, Sendable {
  /// The path of the copy.
  public let path: String
  /// The size of the copy in bytes.
  public let bytes: Int
  /// The result of its check, which found no fault.
  public let verification: Verification
  /// The path of the database that it replaced; nil if there was none.
  public let kept: String?
}

extension AgencyStore {
  /// Copies a snapshot of the database to a file that only its owner can read, while others may
  /// write to the database.
  ///
  /// The copy is checked, and appears in its place only when it is whole and on the disk.
  /// `progress` is called now and then with the number of pages copied and the total.
  ///
  /// - Throws: ``StoreError/cannotMake(path:reason:)`` if the file cannot be created, or exists and
  ///   must not be replaced; ``StoreError/protected(path:_:)`` if it is a database, which is never
  ///   replaced; ``StoreError/damaged(path:reason:)`` if the copied database is not whole.
  public func backUp(
    to target: String, replacing: Bool,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> DatabaseCopy {
    guard let queue = queue as? SQLiteQueue else { throw .keptByServer(address: name) }
    let protected = ProtectedFiles(database: path)
    try protected.check(target)
    let file = try AtomicFile(copyAt: target, replacing: replacing)
    defer { file.discard() }
    release()
    let verification = try file.fill(from: queue, path: name, progress: progress)
    let bytes = file.size
    try protected.check(target)
    try file.place()
    return DatabaseCopy(path: target, bytes: bytes, verification: verification, kept: nil)
  }
}

extension AtomicFile {
  /// The file for a copy of a database, which SQLite writes by its name; an existing file that is
  /// not a regular one is not replaced.
  convenience init(copyAt path: String, replacing: Bool) throws(StoreError) {
    var status = stat()
    if lstat(path, &status) == 0 {
      guard replacing else {
        throw .cannotMake(path: path, reason: "it exists; --force replaces it")
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw .cannotMake(path: path, reason: "there is something else than a regular file")
      }
    }
    try self.init(path, replacing: replacing, isNamed: true)
  }

  /// Copies a database into the file, migrates and checks the copy; throws if it is not whole.
  func fill(
    from source: SQLiteQueue, path sourcePath: String,
    progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws(StoreError) -> Verification {
    let verification: Verification
    do {
      let connection = Connection(path: partPath)
      let copy = try connection.open()
      try source.copy(into: copy, progress: progress)
      verification = try connection.upToDate(copy).read { db in Verifier(db).run() }
      try copy.writeWithoutTransaction { db in try db.turnOnLog() }
      try copy.close()
    } catch let error as EngineError where !error.isDamage {
      throw .cannotMake(path: path, reason: error.message)
    } catch {
      throw StoreError(error, while: .reading, path: sourcePath)
    }
    guard verification.isWhole else {
      throw .notWhole(path: sourcePath, verification)
    }
    return verification
  }
}

extension EngineError {
  /// True if the file that was read is at fault.
  var isDamage: Bool { [.corrupt, .notADatabase].contains(kind) }
}
