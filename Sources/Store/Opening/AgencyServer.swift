import AgencySettings
import ChasePolicy
public import Domain
import Engine
import Foundation
import Migrations
import PostgresEngine
import SQLiteEngine

extension AgencyStore {
  /// True if a text is the address of a server, and not the path of a file.
  public static func isAddress(_ text: String) -> Bool { PostgresAddress.isOne(text) }
}

/// An agency's database on a server, as its owner sets it up and admits logins.
public struct AgencyServer: Sendable {
  /// The address.
  public let address: String
  private let queue: PostgresQueue

  /// The version of the schema that this program creates and writes.
  public static let schema = DatabaseHeader.newest
  /// The oldest supported version of PostgreSQL.
  private static let oldest = 150_000
  /// The number of the lock that two processes creating the schema take one after the other.
  private static let lock = Int64(DatabaseHeader.ours)

  /// Connects to the server at an address.
  public init(
    at address: String, onWait: @escaping @Sendable () -> Void = {}
  ) throws(StoreError) {
    self.address = address
    do {
      queue = try PostgresQueue(agencyAt: address, onWait: onWait)
    } catch {
      throw StoreError(error, while: .opening, path: address)
    }
  }

  /// Creates the schema, without any row; throws ``StoreError/setUpAlready(address:)`` if it is
  /// there.
  public func setUp() throws(StoreError) {
    try transaction { db in
      _ = try db.rows("SELECT 1 AS one FROM pg_advisory_xact_lock(?)", [Self.lock]) { _ in }
      try refuseUnfit(db)
      if try db.hasSchema() { throw StoreError.setUpAlready(address: address) }
      let names = StoredTable.all.map { $0.name.lowercased() }
      let taken = try db.rows(
        """
        SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
        ORDER BY relname
        """
      ) { try $0.get("name") as String }
      if let other = taken.first(where: names.contains) {
        throw StoreError.cannotOpen(
          path: address, reason: "it has a table `\(other)` of another program")
      }
      // No other role may create something that our functions would find first.
      try db.execute(sql: "REVOKE CREATE ON SCHEMA public FROM PUBLIC")
      for migration in Migration.ofPostgres { try db.execute(sql: migration.sql) }
      try db.run("UPDATE planEdition SET edition = ?", [Policy.edition])
    }
  }

  /// Brings the schema to this program's version, and gives each login its rights in it; returns the
  /// version before.
  public func upgrade() throws(StoreError) -> Int {
    try transaction { db in
      guard try db.hasSchema() else { throw StoreError.notSetUp(address: address) }
      try db.execute(sql: "LOCK TABLE debriefSchema IN ACCESS EXCLUSIVE MODE")
      let version = try db.schemaVersion()
      guard version <= DatabaseHeader.newest else {
        throw StoreError.fromNewerVersion(path: address, version: version)
      }
      for migration in Migration.ofPostgres where migration.number > version {
        try db.execute(sql: migration.sql)
      }
      _ = try db.rows("SELECT admit(role, consultant, mayName) FROM login ORDER BY role") { _ in }
      return version
    }
  }

  /// Creates a login without a password unless there is one; returns true if it did.
  ///
  /// Throws ``StoreError/notPermitted(reason:)`` for any login but the owner of the tables.
  public func makeLogin(_ role: String) throws(StoreError) -> Bool {
    try transaction { db in
      guard try db.hasSchema() else { throw StoreError.notSetUp(address: address) }
      try Self.refuseUnlessOwner(db)
      let isKnown = try db.isTrue(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM pg_roles WHERE rolname = ?) THEN 1 ELSE 0 END",
        [role])
      guard !isKnown else { return false }
      try db.execute(sql: "CREATE ROLE \"\(role.replacing("\"", with: "\"\""))\" LOGIN")
      return true
    }
  }

  /// Gives a login of the server the rights of a consultant, and the name in which it records.
  public func admit(_ login: ServerLogin) throws(StoreError) {
    try transaction { db in
      try Self.refuseUnlessOwner(db)
      _ = try db.rows(
        "SELECT admit(?, ?, ?)", [login.role, login.consultant.id.number, login.mayName]
      ) { _ in }
    }
  }

  private static func refuseUnlessOwner(_ db: Database) throws {
    let isOwner = try db.isTrue(
      """
      SELECT CASE WHEN pg_has_role(relowner, 'USAGE') THEN 1 ELSE 0 END
      FROM pg_class WHERE oid = 'debriefSchema'::regclass
      """)
    guard isOwner else {
      throw StoreError.notPermitted(reason: "only the owner of the tables can admit logins")
    }
  }

  /// Cuts the connections of a login that is waiting to record, for a demonstration: the head of the
  /// journal is locked before `begin` starts the recording.
  public func cut(_ role: String, while begin: () throws -> Void) throws(StoreError) {
    let other = try AgencyServer(at: address)
    try transaction { db in
      try db.execute(sql: "LOCK TABLE head IN EXCLUSIVE MODE")
      try begin()
      for _ in 0..<200 {
        let cut = try other.transaction { db in
          try db.rows(
            """
            SELECT pid::bigint AS pid, pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE usename = ? AND wait_event_type = 'Lock' ORDER BY pid
            """, [role]
          ) { try $0.get("pid") as Int }
        }
        guard cut.isEmpty else { return }
        usleep(20_000)
      }
    }
  }

  private func refuseUnfit(_ db: Database) throws {
    let found = try db.rows(
      """
      SELECT current_setting('server_version_num')::bigint AS number,
        current_setting('server_version') AS version, current_setting('server_encoding') AS encoding
      """
    ) { row in
      (
        number: try row.get("number") as Int, version: try row.get("version") as String,
        encoding: try row.get("encoding") as String
      )
    }
    guard let found = found.first else { return }
    if found.number < Self.oldest {
      throw StoreError.cannotOpen(
        path: address, reason: "PostgreSQL \(found.version) is too old: 15 or newer is needed")
    }
    if found.encoding != "UTF8" {
      throw StoreError.cannotOpen(
        path: address,
        reason: "the database is in \(found.encoding): make one with createdb --encoding UTF8")
    }
  }

  /// Reads and writes in one transaction, all or nothing.
  func transaction<Answer>(_ work: (Database) throws -> Answer) throws(StoreError) -> Answer {
    do {
      return try queue.writeWithoutTransaction { db in
        try db.begin(.reading)
        do {
          let answer = try work(db)
          try db.commit()
          return answer
        } catch {
          try? db.rollback()
          throw error
        }
      }
    } catch {
      throw StoreError(error, while: .writing, path: address)
    }
  }
}

extension Database {
  func hasSchema() throws -> Bool {
    try isTrue("SELECT CASE WHEN to_regclass('debriefSchema') IS NULL THEN 0 ELSE 1 END")
  }

  func isTrue(_ sql: String, _ arguments: [(any ColumnValue)?] = []) throws -> Bool {
    try Bool.fetchOne(self, sql: sql, arguments: arguments) ?? false
  }

  func schemaVersion() throws -> Int {
    try Int.fetchOne(self, sql: "SELECT number FROM debriefSchema") ?? 0
  }
}
