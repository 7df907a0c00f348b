import CustomDump
import Engine
import Foundation
import Migrations
import Testing

@testable import Store

/// The schema of PostgreSQL against that of SQLite: one that is changed without the other fails here.
///
/// What SQLite has is translated by a few rules and made on the server beside the script's own, so
/// that PostgreSQL itself puts both into the same words.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct ServerSchemaTests {
  private let server: ThrowawayServer
  private let parts: [(kind: String, name: String, sql: String)]

  init() throws {
    server = try ThrowawayServer()
    parts = try AgencyStore(path: nil).read { db in
      try db.rows(
        """
        SELECT type, name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'
        """
      ) { (kind: try $0.get("type"), name: try $0.get("name"), sql: try $0.get("sql")) }
    }
    for migration in Migration.ofPostgres { try server.run(migration.sql) }
    let tables = parts.filter { $0.kind == "table" }.map(\.sql).inOrderOfReferences
    let indexes = parts.filter { $0.kind == "index" }.map(\.sql)
    try server.run(
      "CREATE SCHEMA file; SET search_path = file, public;\n"
        + (tables.map(\.translated) + indexes).joined(separator: ";\n"))
  }

  @Test func theTablesAreTheSame() throws {
    let file = try parts(of: "file")
    #expect(file.count > 300)
    expectNoDifference(try parts(of: "public").filter { !Self.isOfServers($0) }, file)
  }

  @Test func theTriggersAreTheSame() throws {
    let file = parts.filter { $0.kind == "trigger" }.map { trigger in
      let words = trigger.sql.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
      let isLenient = trigger.sql.contains("OLD.entry NOT IN (SELECT erased FROM erasure) BEGIN")
      return "\(words[2]) \(words[3]) \(words[4]) \(words[6])" + (isLenient ? " unless erased" : "")
    }
    let found = try server.rows(
      """
      SELECT trigger_name || ' before ' || lower(event_manipulation) || ' ' || event_object_table
        || CASE WHEN action_statement LIKE '%refuseunlesserased%' THEN ' unless erased' ELSE '' END
      FROM information_schema.triggers WHERE action_timing = 'BEFORE'
      """)
    #expect(file.count > 90)
    expectNoDifference(found.sorted(), file.sorted())
  }

  @Test func theViewsAreTheSame() throws {
    let found = try server.rows(
      """
      SELECT table_name || ': ' || string_agg(column_name, ', ' ORDER BY ordinal_position)
      FROM information_schema.columns JOIN information_schema.views USING (table_schema, table_name)
      WHERE table_schema = 'public' GROUP BY table_name
      """)
    let file = StoredTable.views.map { view, columns in
      "\(view): \(columns.joined(separator: ", "))".lowercased()
    }
    expectNoDifference(found.sorted(), file.sorted())
  }

  @Test func theKindsOfEntriesAreTheSame() throws {
    let file = try AgencyStore(path: nil).read {
      try String.fetchAll($0, sql: "SELECT name FROM entryKind ORDER BY name")
    }
    expectNoDifference(try server.rows("SELECT name FROM entryKind ORDER BY name"), file)
  }

  @Test func numbersAreGivenOrTaken() throws {
    let found = try server.rows(
      """
      SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attname = 'id'
        AND attidentity = 'd'
      """)
    let file = parts.filter { $0.sql.contains("\n  id INTEGER PRIMARY KEY") }
    expectNoDifference(found.sorted(), file.map { $0.name.lowercased() }.sorted())
  }

  /// The columns, constraints and indexes of the tables in a schema.
  private func parts(of schema: String) throws -> [String] {
    try server.rows(
      """
      SET search_path = \(schema), public;
      SELECT relname || '.' || attname || ' ' || format_type(atttypid, atttypmod)
        || CASE WHEN attnotnull THEN ' NOT NULL' ELSE '' END || coalesce(' COLLATE ' || collname, '')
      FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
      LEFT JOIN pg_collation ON pg_collation.oid = attcollation
      WHERE relnamespace = '\(schema)'::regnamespace AND relkind = 'r' AND attnum > 0
      UNION ALL
      SELECT conrelid::regclass || ': ' || pg_get_constraintdef(oid)
        || CASE WHEN condeferrable THEN ' late' ELSE '' END
      FROM pg_constraint WHERE connamespace = '\(schema)'::regnamespace AND conrelid <> 0
      UNION ALL
      SELECT indrelid::regclass || ': ' || replace(pg_get_indexdef(indexrelid), '\(schema).', '')
      FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = '\(schema)'::regnamespace
        AND indexrelid NOT IN (SELECT conindid FROM pg_constraint)
      """
    ).sorted()
  }

  /// True for a part that has no match in a file.
  private static func isOfServers(_ part: String) -> Bool {
    ["debriefschema", "head", "login", "searchindex", "searchword"].contains { table in
      part.hasPrefix(table + ".") || part.hasPrefix(table + ":")
    } || part.contains(" sealofplace ")
  }
}

extension [String] {
  /// Statements that make tables, each after those that it refers to.
  fileprivate var inOrderOfReferences: [String] {
    var made: [String: String] = [:]
    var ordered: [String] = []
    var wanting = self
    while !wanting.isEmpty {
      let next = wanting.filter { sql in
        sql.matches(of: /REFERENCES (\w+)/).allSatisfy {
          made[String($0.1)] != nil || sql.madeTable == String($0.1)
        }
      }
      guard !next.isEmpty else { return ordered + wanting }
      for sql in next { made[sql.madeTable] = sql }
      ordered += next
      wanting.removeAll { next.contains($0) }
    }
    return ordered
  }
}

extension String {
  fileprivate var madeTable: String {
    firstMatch(of: /CREATE TABLE "?(\w+)/).map { String($0.1) } ?? ""
  }

  /// A statement of SQLite that makes a table, in PostgreSQL's words.
  fileprivate var translated: String {
    replacing(/\) STRICT(, WITHOUT ROWID)?$/, with: ")")
      .replacing("CREATE TABLE \"\(madeTable)\"", with: "CREATE TABLE \(madeTable)")
      .replacing(" AUTOINCREMENT", with: "")
      .replacing(/\bINTEGER\b/, with: "bigint")
      .replacing(/\bTEXT\b/, with: "text COLLATE \"C\"")
      .replacing(/\bBLOB\b/, with: "bytea")
      .replacing(/\w+ IS date\((\w+)\)/) { "isDate(\($0.1))" }
      .replacing(/GLOB '([^']*)'/) { "~ '^\($0.1)$'" }
  }
}
