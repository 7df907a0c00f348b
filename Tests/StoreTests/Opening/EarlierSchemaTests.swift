import CustomDump
import Domain
import Foundation
import GRDB
import Migrations
import Testing

@testable import Store

/// Databases of earlier schemas, whose candidates were names: each becomes a person as it stands.
struct EarlierSchemaTests {
  /// A database before the entries were sealed; later ones have no entry that is not.
  @Test(arguments: 1...6)
  func `a database of an earlier schema keeps every entry`(version: Int) throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let queue = try DatabaseQueue(path: path)
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

  /// A database that a shipped program of that schema made, with the digest of its last entry.
  @Test(arguments: [
    (13, "dc63bfc4f84f7a715e82b97d6d5bd6916edd4d7c1a2d3804a18cbb5dba5a15bb"),
    (15, "92f96eda0a50d8c09edbc4c54f34cb233404c031ecd5d21c206272ebb35a3dd5"),
  ])
  func `the seals of an earlier schema still hold`(version: Int, digest: String) throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    try FileManager.default.copyItem(
      at: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Databases/schema-\(version).sqlite"), to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let head = try #require(JournalHead("10:" + digest))
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
    _ = try store.book(
      try booking("Lund, Zoë", employer: "Crest", at: 9, phone: "+44 7700 900001"))
    #expect(try store.candidates().count == 2)
    let violations = try store.queue.read { db in
      try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
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
