public import Domain
import GRDB

/// A copy of a database that was made, or brought back.
public struct DatabaseCopy: Hashable, Sendable {
  /// Where it is.
  public let path: String
  /// How many bytes it has.
  public let bytes: Int
  /// What a check of it came to: it is whole.
  public let verification: Verification
  /// Where the database that it took the place of is kept; nil where there was none.
  public let kept: String?
}

extension AgencyStore {
  /// Copies the database, as it is at one moment, to a file of its owner's own, while others may
  /// write to it.
  ///
  /// The copy is checked, and appears in its place only when it is whole and on the disk. `progress`
  /// is called now and then with how many pages are copied, of how many.
  ///
  /// - Throws: ``StoreError/cannotMake(path:reason:)`` where the file cannot be made, or exists and
  ///   is not to be replaced; ``StoreError/protected(path:_:)`` where it is a database, which is never
  ///   replaced; ``StoreError/damaged(path:reason:)`` where what was copied is not whole.
  public func backUp(
    to target: String, replacing: Bool,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(StoreError) -> DatabaseCopy {
    let protected = ProtectedFiles(database: path)
    try protected.check(target)
    let file = try FileBeside(of: target, replacing: replacing)
    defer { file.discard() }
    let verification = try file.fill(from: queue, path: path ?? "", progress: progress)
    let bytes = file.size
    try protected.check(target)
    try file.place()
    return DatabaseCopy(path: target, bytes: bytes, verification: verification, kept: nil)
  }
}

extension FileBeside {
  /// Copies a database into the file, brings the copy up to date and checks it; throws where it is
  /// not whole.
  func fill(
    from source: DatabaseQueue, path sourcePath: String,
    progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws(StoreError) -> Verification {
    let verification: Verification
    do {
      let connection = Connection(path: partPath)
      let copy = try connection.open()
      try source.copy(into: copy, progress: progress)
      verification = try connection.upToDate(copy).read { db in Verifier(db).run() }
      try copy.writeWithoutTransaction { db in try Schema.turnOnLog(db) }
      try copy.close()
    } catch let error as DatabaseError where !error.isDamage {
      throw .cannotMake(path: path, reason: error.message ?? "SQLite would not write it")
    } catch {
      throw StoreError(error, while: .reading, path: sourcePath)
    }
    guard verification.isWhole else {
      throw .notWhole(path: sourcePath, verification)
    }
    return verification
  }
}

extension DatabaseQueue {
  /// Copies all of it, from one state of it.
  fileprivate func copy(
    into copy: DatabaseQueue, progress: @escaping (_ done: Int, _ total: Int) -> Void
  ) throws {
    try read { db in
      // The first reading fixes the state that the steps below copy, whatever others write.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema")
      try copy.writeWithoutTransaction { target in
        try db.backup(to: target, pagesPerStep: 1_000) { step in
          progress(step.completedPageCount, step.totalPageCount)
        }
      }
    }
  }
}

extension DatabaseError {
  /// Whether it is the file that was read which is at fault.
  fileprivate var isDamage: Bool { [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(resultCode) }
}
