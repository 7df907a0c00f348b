import ChasePolicy
import GRDB
import Migrations

/// Which program's database this is, and in which version's shape.
struct Schema {
  private let application: UInt32
  private let version: Int
  private let isEmpty: Bool
  /// By which edition of the rules the plans were computed; nil where the database cannot say.
  private let edition: Int?

  init(of db: Database) throws {
    application =
      try Int32.fetchOne(db, sql: "PRAGMA application_id")
      .map(UInt32.init(bitPattern:)) ?? 0
    version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    let names = try Set(String.fetchAll(db, sql: "SELECT name FROM sqlite_schema"))
    isEmpty = names.isEmpty
    edition =
      names.contains("planEdition")
      ? try Int.fetchOne(db, sql: "SELECT edition FROM planEdition") ?? 0 : nil
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

  /// Computes the plans anew, in one transaction, where they are those of another edition of the
  /// rules than this program has; else nothing is written.
  ///
  /// `progress` is called now and then with how many interviews are done, of how many. Answers why the
  /// plans stay as they are, where they cannot be written; nil where they are of this edition.
  static func replan(
    _ queue: DatabaseQueue, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> String? {
    guard try queue.read({ db in try Schema(of: db).hasOtherPlans }) else { return nil }
    do {
      try queue.write { db in
        guard try Schema(of: db).hasOtherPlans else { return }
        try Planner(db: db, policy: PolicyInForce(in: db).policy).rewriteAll(progress: progress)
        try db.run(
          "INSERT OR REPLACE INTO planEdition (one, edition) VALUES (1, ?)", [Policy.edition])
      }
      return nil
    } catch  where error.leavesPlansAsTheyAre {
      // Lists can still be read, with what was planned before.
      return error.damageReason
    }
  }

  private static func follow(_ sequel: Migration.Sequel, in db: Database) throws {
    switch sequel {
    case .index: try SearchIndex(db: db).rebuild()
    case .seal: try Sealing.sealAll(db)
    }
  }

  /// Whether migrations are wanting; refuses what is not ours or from a newer version.
  ///
  /// Plans of a newer edition are refused as well: a program that computed them anew by its older
  /// rules would do so under the hands of those who work with the newer one, and they again.
  private func isBehind(_ path: String) throws(StoreError) -> Bool {
    let isNew = application == 0 && version == 0 && isEmpty
    guard isNew || application == DatabaseHeader.ours else { throw .notOurs(path: path) }
    guard version <= DatabaseHeader.newest else {
      throw .fromNewerVersion(path: path, version: version)
    }
    if let edition, edition > Policy.edition {
      throw .planned(path: path, byNewerEdition: edition)
    }
    return version < DatabaseHeader.newest
  }

  /// Whether the plans were computed by rules of another edition; false where the database has lost
  /// what says so, which `verify` names.
  var hasOtherPlans: Bool { edition.map { $0 != Policy.edition } ?? false }

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

extension Error {
  /// Whether it keeps us from computing plans anew, and not from reading those that are there.
  fileprivate var leavesPlansAsTheyAre: Bool {
    switch self {
    case is StoreError: false
    case let error as DatabaseError:
      ![.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    default: true
    }
  }
}
