import AgencySettings
import ChasePolicy
import GRDB
import Migrations

/// The application and schema version of a database.
struct Schema {
  private let application: UInt32
  private let version: Int
  private let isEmpty: Bool
  /// The edition of the rules that the plans were computed by; nil if not recorded.
  private let edition: Int?

  init(of db: Database) throws {
    let found = try db.rows(
      """
      SELECT application_id, user_version,
        (SELECT count(*) FROM sqlite_schema) AS parts,
        (SELECT count(*) FROM sqlite_schema WHERE name = 'planEdition') AS isPlanned
      FROM pragma_application_id, pragma_user_version
      """
    ) { row in
      (
        application: UInt32(bitPattern: Int32(truncatingIfNeeded: try row.get(at: 0) as Int)),
        version: try row.get(at: 1) as Int, parts: try row.get(at: 2) as Int,
        isPlanned: try row.get(at: 3) as Int > 0
      )
    }.first
    guard let found else { throw DamageError(reason: "the version cannot be read") }
    application = found.application
    version = found.version
    isEmpty = found.parts == 0
    edition =
      found.isPlanned
      ? try db.rows("SELECT edition FROM planEdition") { try $0.get("edition") as Int }.first ?? 0
      : nil
  }

  /// True if the database and its plans are of this version; throws if it is another program's or a
  /// newer version's.
  func isCurrent(_ path: String) throws(StoreError) -> Bool {
    try !isBehind(path) && !hasOtherPlans
  }

  /// Brings the database to the current schema; writes nothing if it is current.
  ///
  /// Two processes may do so concurrently: the second finds nothing to do.
  static func bringUpToDate(_ queue: DatabaseQueue, path: String) throws {
    let found = try queue.read { db in try Schema(of: db) }
    guard try found.isBehind(path) else { return }
    try queue.write { db in
      let found = try Schema(of: db)
      guard try found.isBehind(path) else { return }
      let wanting = Migration.all.filter { $0.number > found.version }
      for migration in wanting { try db.execute(sql: migration.sql) }
      // These need the current schema, so they run after all the scripts.
      for sequel in wanting.compactMap(\.sequel) { try follow(sequel, in: db) }
      // Pragmas take no arguments, so the numbers are in the SQL.
      try db.execute(sql: "PRAGMA application_id = \(DatabaseHeader.ours)")
      try db.execute(sql: "PRAGMA user_version = \(DatabaseHeader.newest)")
    }
    try queue.writeWithoutTransaction { db in try turnOnLog(db) }
  }

  /// Recomputes the plans, in one transaction, if they are of another edition of the rules;
  /// otherwise writes nothing.
  ///
  /// Calls `progress` now and then with the number of interviews done and the total. Returns why
  /// the plans could not be rewritten, nil if they are of this edition, and the number of interviews
  /// that were over long ago and closed.
  static func replan(
    _ queue: DatabaseQueue, progress: (_ done: Int, _ total: Int) -> Void
  ) throws -> (isStale: String?, closed: Int) {
    guard try queue.read({ db in try Schema(of: db).hasOtherPlans }) else { return (nil, 0) }
    do {
      let closed = try queue.write { db in
        let found = try Schema(of: db)
        guard found.hasOtherPlans else { return 0 }
        let policy = try PolicyInForce(in: db).policy
        let upgrade = try SecondEdition(db, upgrading: found.edition ?? 0)
        try Planner(db: db, policy: policy).rewriteAll(progress: progress)
        try db.run(
          "INSERT OR REPLACE INTO planEdition (one, edition) VALUES (1, ?)", [Policy.edition])
        return try upgrade?.close(under: policy) ?? 0
      }
      return (nil, closed)
    } catch  where error.leavesPlansAsTheyAre {
      // Lists can still be read, with the old plans.
      return (error.damageReason, 0)
    }
  }

  private static func follow(_ sequel: Migration.Sequel, in db: Database) throws {
    switch sequel {
    case .index: try SearchIndex(db: db).rebuild()
    case .seal: try Sealing.sealAll(db)
    case .people: try db.updateAllParticulars()
    }
  }

  /// Returns true if migrations are pending; throws if the database is another program's or a newer
  /// version's.
  ///
  /// Plans of a newer edition are refused as well: otherwise an older and a newer program would
  /// keep overwriting each other's plans.
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

  /// True if the plans were computed by another edition of the rules; false if the database has
  /// lost its edition, which `verify` reports.
  var hasOtherPlans: Bool { edition.map { $0 != Policy.edition } ?? false }

  /// Turns on write-ahead logging, which persists in the file.
  ///
  /// If others lock the file or its file system does not support it, the mode stays unchanged:
  /// slower, and as safe.
  static func turnOnLog(_ db: Database) throws {
    do {
      _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {}
  }
}

extension Error {
  /// True if the error prevents recomputing the plans but not reading the old ones.
  fileprivate var leavesPlansAsTheyAre: Bool {
    switch self {
    case is StoreError: false
    case let error as DatabaseError:
      ![.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    default: true
    }
  }
}
