import GRDB
import Migrations

/// Which program's database this is, and in which version's shape.
struct Schema {
  private let application: UInt32
  private let version: Int
  private let isEmpty: Bool

  init(of db: Database) throws {
    application =
      try Int32.fetchOne(db, sql: "PRAGMA application_id")
      .map(UInt32.init(bitPattern:)) ?? 0
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
  }

  /// Brings the database into the shape that this program knows; one in it is not written to.
  ///
  /// Two processes may do so at once: the second finds nothing left to do.
  static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
    let found = try queue.read { db in try Schema(of: db) }
    guard try found.isBehind(path) else { return }
    try queue.write { db in
      let found = try Schema(of: db)
      guard try found.isBehind(path) else { return }
      let wanting = Migration.all.filter { $0.number > found.version }
      for migration in wanting { try db.execute(sql: migration.sql) }
      // Each of them reads and writes tables as this program knows them: after all the scripts.
      for sequel in wanting.compactMap(\.sequel) { try follow(sequel, in: db) }
      // The pragmas take no arguments, so the numbers stand in the text.
      try db.execute(sql: "PRAGMA application_id = \(DatabaseHeader.ours)")
      try db.execute(sql: "PRAGMA user_version = \(DatabaseHeader.newest)")
    }
    try queue.writeWithoutTransaction { db in try turnOnLog(db) }
  }

  private static func follow(_ sequel: Migration.Sequel, in db: Database) throws {
    switch sequel {
    case .index: try SearchIndex(db: db).rebuild()
    case .seal: try Sealing.sealAll(db)
    }
  }

  /// Whether migrations are wanting; refuses what is not ours or from a newer version.
  private func isBehind(_ path: String) throws(StoreError) -> Bool {
    let isNew = application == 0 && version == 0 && isEmpty
    guard isNew || application == DatabaseHeader.ours else { throw .notOurs(path: path) }
    guard version <= DatabaseHeader.newest else {
      throw .fromNewerVersion(path: path, version: version)
    }
    return version < DatabaseHeader.newest
  }

  /// Turns the write-ahead log on, which the file then remembers.
  ///
  /// Where others hold the file at this moment, or its file system cannot do it, it stays as it is:
  /// slower, and as safe.
  static func turnOnLog(_ db: Database) throws {
    do {
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
  }
}
