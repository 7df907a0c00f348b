import AgencySettings
import ChasePolicy
import Domain
import Engine
import SQLiteEngine
import Migrations

/// The application and schema version of a database.
struct Schema {
  private let application: UInt32
  private let version: Int
  private let isEmpty: Bool
  private let isOnServer: Bool
  /// The edition of the rules that the plans were computed by; nil if not recorded.
  private let edition: Int?
  /// The lowest version of a program that may read a server's database, and write it.
  private let openTo: (reading: Int, writing: Int)
  /// The login of the server, and its consultant; nil if it has none.
  let login: ServerLogin?
  /// The place to which the agency was moved; nil if it is here.
  let placeMovedTo: String?

  init(of db: Database) throws {
    isOnServer = db.isOnServer
    guard !isOnServer else {
      application = DatabaseHeader.ours
      let found = try OnServer.read(in: db)
      (version, edition, openTo) = (found?.version ?? 0, found?.edition, found?.openTo ?? (0, 0))
      login = found?.login
      placeMovedTo = found?.isMoved == true ? try db.placeMovedTo() : nil
      isEmpty = false
      return
    }
    let found = try db.signature(reading: "edition", of: "planEdition", markedBy: "moved")
    (openTo, login) = ((0, 0), nil)
    placeMovedTo = found.isMarked ? try db.placeMovedTo() : nil
    application = found.application
    version = found.version
    isEmpty = found.isEmpty
    edition = found.hasTable ? found.value ?? 0 : nil
  }

  /// The statement that asks for it on a server.
  static var sqlOnServer: String { OnServer.selection }

  /// What a server says of the schema and of who asks.
  private struct OnServer {
    let version: Int
    let edition: Int?
    let openTo: (reading: Int, writing: Int)
    let login: ServerLogin?
    let isMoved: Bool

    static let selection = """
      SELECT number, readableFrom, writableFrom,
        (SELECT edition FROM planEdition) AS edition, login.role, consultant.id, consultant.name,
        login.mayName, CASE WHEN to_regclass('moved') IS NULL THEN 0 ELSE 1 END AS isMoved
      FROM debriefSchema
      LEFT JOIN login ON login.role = session_user
      LEFT JOIN consultant ON consultant.id = login.consultant
      """

    init(row: Row) throws {
      version = try row.get("number")
      edition = try row.get("edition")
      openTo = (reading: try row.get("readableFrom"), writing: try row.get("writableFrom"))
      login = try (row.get("role") as String?).map { role in
        ServerLogin(
          role: role, consultant: Consultant(id: try row.get("id"), name: try row.get("name")),
          mayName: try row.get("mayName"))
      }
      isMoved = try row.get("isMoved")
    }

    /// What the server says; nil if it has no schema.
    static func read(in db: Database) throws -> OnServer? {
      do {
        return try db.rows(selection, [], OnServer.init(row:)).first
      } catch let error as EngineError where error.kind == .corrupt {
        return nil
      }
    }
  }

  /// True if the database and its plans are of this version; throws if it is another program's or a
  /// newer version's.
  func isCurrent(_ path: String) throws(StoreError) -> Bool {
    // What was moved stays as it is.
    try !isBehind(path) && (!hasOtherPlans || placeMovedTo != nil)
  }

  /// The reason that nothing may be written; nil if it may.
  func refusal(_ path: String) -> StoreError? {
    if let placeMovedTo { return .moved(path: path, to: placeMovedTo) }
    guard DatabaseHeader.newest < openTo.writing else { return nil }
    return .fromNewerVersion(path: path, version: version)
  }

  /// Brings the database to the current schema; writes nothing if it is current.
  ///
  /// Two processes may do so concurrently: the second finds nothing to do.
  static func bringUpToDate(_ queue: SQLiteQueue, path: String) throws {
    let found = try queue.read { db in try Schema(of: db) }
    guard try found.isBehind(path) else { return }
    try queue.write { db in
      let found = try Schema(of: db)
      guard try found.isBehind(path) else { return }
      let wanting = Migration.all.filter { $0.number > found.version }
      for migration in wanting { try db.execute(sql: migration.sql) }
      // These need the current schema, so they run after all the scripts.
      for sequel in wanting.compactMap(\.sequel) { try follow(sequel, in: db) }
      try db.sign(application: DatabaseHeader.ours, version: DatabaseHeader.newest)
    }
    try queue.writeWithoutTransaction { db in try db.turnOnLog() }
  }

  /// Recomputes the plans, in one transaction, if they are of another edition of the rules;
  /// otherwise writes nothing.
  ///
  /// Calls `progress` now and then with the number of interviews done and the total. Returns why
  /// the plans could not be rewritten, nil if they are of this edition, and the number of interviews
  /// that were over long ago and closed.
  static func replan(
    _ queue: any Queue, progress: (_ done: Int, _ total: Int) -> Void
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
          """
          INSERT INTO planEdition (one, edition) VALUES (1, ?)
          ON CONFLICT (one) DO UPDATE SET edition = excluded.edition
          """, [Policy.edition])
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
    guard max(isOnServer ? 0 : version, openTo.reading) <= DatabaseHeader.newest else {
      throw .fromNewerVersion(path: path, version: version)
    }
    if let edition, edition > Policy.edition {
      throw .planned(path: path, byNewerEdition: edition)
    }
    guard version < DatabaseHeader.newest else { return false }
    guard !isOnServer else {
      // Its owner makes and upgrades it, who alone may change its schema.
      throw version == 0
        ? .notSetUp(address: path) : .fromOlderVersion(address: path, version: version)
    }
    return true
  }

  /// True if the plans were computed by another edition of the rules; false if the database has
  /// lost its edition, which `verify` reports.
  var hasOtherPlans: Bool { edition.map { $0 != Policy.edition } ?? false }
}

extension Error {
  /// True if the error prevents recomputing the plans but not reading the old ones.
  fileprivate var leavesPlansAsTheyAre: Bool {
    switch self {
    case is StoreError: false
    case let error as EngineError: ![.busy, .locked].contains(error.kind)
    default: true
    }
  }
}
