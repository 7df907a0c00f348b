import CustomDump
import Domain
import Foundation
import Engine
import Migrations
import Testing

@testable import SQLiteEngine
@testable import Store

/// Databases of earlier schemas, whose candidates were names: each becomes a person as it stands.
struct EarlierSchemaTests {
  /// A database before the entries were sealed; later ones have no entry that is not.
  @Test(arguments: 1...6)
  func `a database of an earlier schema keeps every entry`(version: Int) throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let queue = try plainDatabase(path)
    try queue.write { db in
      try db.execute(sql: Migration.all[0].sql)
      try db.execute(sql: Self.agency)
      for migration in Migration.all.dropFirst().prefix(version - 1) {
        try db.execute(sql: migration.sql)
      }
      try db.execute(sql: "PRAGMA application_id = 1684173414; PRAGMA user_version = \(version)")
    }
    try queue.close()
    try check(path)
  }

  /// The digests of the last entries of databases that shipped programs of these schemas made.
  private static let shipped = [
    13: "dc63bfc4f84f7a715e82b97d6d5bd6916edd4d7c1a2d3804a18cbb5dba5a15bb",
    15: "92f96eda0a50d8c09edbc4c54f34cb233404c031ecd5d21c206272ebb35a3dd5",
  ]

  @Test(arguments: [13, 15])
  func `the seals of an earlier schema still hold`(version: Int) throws {
    let folder = try Folder()
    try checkSeals(try shippedDatabase(version, in: folder), to: 10, version)
  }

  /// No program of these schemas is at hand.
  ///
  /// How an entry is sealed never changed, so the rows and
  /// the seals of a shipped database are those that they would have written: they are copied into
  /// the tables of the schema. Before schema 10 nothing was edited, which is the tenth entry.
  @Test(arguments: [7, 8, 9, 10, 11, 12, 14])
  func `the seals of a schema between those shipped hold`(version: Int) throws {
    let folder = try Folder()
    let source = version < 13 ? 13 : 15
    let last = version < 10 ? 9 : 10
    let path = folder.file("earlier.db")
    try copy(try shippedDatabase(source, in: folder), to: path, schema: version, entries: last)
    try checkSeals(path, to: last, source)
  }

  /// The same for the schemas of the second edition, from a database that this program upgraded.
  @Test(arguments: 16..<Migration.all.count)
  func `the seals of a schema of the second edition hold`(version: Int) throws {
    let folder = try Folder()
    let upgraded = try shippedDatabase(15, in: folder)
    _ = try AgencyStore(path: upgraded)
    let path = folder.file("earlier.db")
    try copy(upgraded, to: path, schema: version, entries: 10)
    try checkSeals(path, to: 10, 15)
  }

  private func shippedDatabase(_ version: Int, in folder: Folder) throws -> String {
    let path = folder.file("agency.db")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Databases/schema-\(version).sqlite"), to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }

  /// Makes a database of a schema with the first entries of another, and all else that it has.
  private func copy(
    _ source: String, to path: String, schema version: Int, entries last: Int
  ) throws {
    let queue = try plainDatabase(path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      for migration in Migration.all.prefix(version) { try db.execute(sql: migration.sql) }
      try db.run("ATTACH ? AS source", [source])
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')
            AND name NOT IN ('sqlite_schema', 'sqlite_sequence', 'entryKind')
            AND name IN (SELECT name FROM source.sqlite_schema)
          """)
      for table in tables {
        let columns = try String.fetchAll(
          db,
          sql: """
            SELECT name FROM pragma_table_info(?1, 'main')
            INTERSECT SELECT name FROM pragma_table_info(?1, 'source')
            """, arguments: [table])
        let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
        let number = columns.contains("entry") ? "entry" : "id"
        let isOfJournal = columns.contains("entry") || ["entry", "batch"].contains(table)
        try db.execute(
          sql: """
            DELETE FROM main.\(table);
            INSERT INTO main.\(table) (\(names)) SELECT \(names) FROM source.\(table)
            \(isOfJournal ? "WHERE \(number) <= \(last)" : "")
            """)
      }
      if last < 10 { try db.execute(sql: "UPDATE candidate SET phone = NULL WHERE id = 2") }
      try db.execute(sql: "PRAGMA application_id = 1684173414; PRAGMA user_version = \(version)")
      try db.execute(sql: "DETACH source")
    }
    try queue.close()
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  /// Checks that every seal verifies and that the last of those entries is what it was when its
  /// digest was noted.
  private func checkSeals(_ path: String, to last: Int, _ source: Int) throws {
    let digest =
      last == 10
      ? Self.shipped[source] ?? ""
      : "7058e5d40a467978d66dad200ae68e3875e4fe4200bfb695ea7ff31da3828480"
    let head = try #require(JournalHead("\(last):" + digest))
    let verification = try AgencyStore(path: path).queue.read { db in
      Verifier(db, since: head).run()
    }
    expectNoDifference(verification.findings, [])
    try check(path)
  }

  private func check(_ path: String) throws {
    let store = try AgencyStore(path: path)
    let zoe = try #require(try store.interviews(openOnly: false).first)
    #expect(zoe.candidate.name == "Zoë Lund" && zoe.candidate.phone == "07700 900001")
    #expect(try store.people(knownBy: "900001").map(\.id) == [zoe.candidate.id])
    #expect(try store.candidates().map(\.name) == ["Bob Ray", "Zoë Lund"])
    let booked = try store.book(
      try booking("Lund, Zoë", employer: "Crest", at: 9, phone: "+44 7700 900001")
    ).interview
    let account = Debrief.Account(forgot: ["a tender"], questions: ["how big is the team?"])
    try store.record(.debrief(Debrief(account: account)), of: booked)
    #expect(try store.candidates().count == 2)
    let violations = try store.queue.read { db in
      try db.rows("PRAGMA foreign_key_check") { $0.words }.count
    }
    #expect(violations == 0)
  }

  private static let agency = """
    INSERT INTO consultant VALUES (1, 'Sam', 'sam');
    INSERT INTO candidate VALUES
      (1, 'Zoë Lund', 'zoe lund', '07700 900001', 'z@example.com'), (2, 'Bob Ray', 'bob ray', NULL, NULL);
    INSERT INTO employer VALUES (1, 'Acme', 'acme');
    INSERT INTO vacancy VALUES (1, 1, 'Analyst', 'analyst');
    INSERT INTO interview VALUES (1, 1, 1, 1, 'first'), (2, 2, 1, 1, NULL);
    INSERT INTO batch VALUES (1, 'book', 1, 1794819600, 'given', NULL);
    INSERT INTO entry VALUES
      (1, 1, 1, 'booked', 1794819600, NULL), (2, 1, 2, 'booked', 1794819600, NULL);
    INSERT INTO booking VALUES
      (1, 1794819600, 1794823200, '07700 900001', 'z@example.com'),
      (2, 1794830400, 1794834000, NULL, NULL);
    INSERT INTO interviewNow (interview, startsAt, endsAt, state) VALUES
      (1, 1794819600, 1794823200, 'scheduled'), (2, 1794830400, 1794834000, 'scheduled');
    """
}
