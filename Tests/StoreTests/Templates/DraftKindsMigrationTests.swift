import CustomDump
import Domain
import Foundation
import Engine
import Migrations
import Testing

@testable import SQLiteEngine
@testable import Store

/// Databases from before there were drafts of offers and changes, and of confirmations.
struct DraftKindsMigrationTests {
  /// The last schema without them.
  private static let earlier = before("'confirmation'")
  /// The last schema without offers and changes.
  private static let earliest = before("'change'")

  private static func before(_ kind: String) -> Int {
    (Migration.all.first { $0.sql.contains(kind) }?.number ?? 2) - 1
  }
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.file("agency.db")
  }

  /// The kinds of drafts that had templates in a schema.
  private static func kinds(_ version: Int) -> [String] {
    ["thank-you", "forgotten", "chase", "update", "rejection"]
      + (version > earliest ? ["offer", "change"] : []) + ["handover"]
  }

  @Test(arguments: 1...earlier)
  func `templates of every earlier schema are kept`(version: Int) throws {
    let isWithTemplates = version >= 9
    let queue = try plainDatabase(path)
    try queue.write { db in
      for migration in Migration.all.prefix(version) { try db.execute(sql: migration.sql) }
      if isWithTemplates { try db.execute(sql: Self.templates(version)) }
      try db.execute(sql: "PRAGMA application_id = \(DatabaseHeader.ours)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
    }
    try queue.close()
    let store = try AgencyStore(path: path)
    let chosen = try store.journal([.templateSet])
    expectNoDifference(
      DraftKind.allCases.filter { chosen.template(for: $0)?.own?.text == "Subject: a\n\nb" }
        .map(\.rawValue),
      isWithTemplates ? Self.kinds(version) : [])
    try expectWidened(store)
  }

  private static func templates(_ version: Int) -> String {
    """
    INSERT INTO consultant VALUES (1, 'Sam', 'sam');
    INSERT INTO batch (id, command, consultant, recordedAt, clock)
      VALUES (1, 'template set', 1, 1794819600, 'given');
    """
      + kinds(version).enumerated().map { index, kind in
        """

        INSERT INTO entry VALUES (\(index + 1), 1, NULL, 'templateSet', 1794819600, NULL);
        INSERT INTO draftTemplate VALUES (\(index + 1), '\(kind)', 'a.txt', 'Subject: a' || char(10, 10) || 'b');
        """
      }.joined()
  }

  /// Records templates of the new kinds, and tries to change what is there.
  private func expectWidened(_ store: AgencyStore) throws {
    let own = TextFile(source: "o.txt", text: "Subject: c\n\nd")
    for kind in [DraftKind.offer, .change, .confirmation] {
      _ = try store.record([.template(kind, own)], by: .by(at: hour(2)), command: "template set")
      #expect(try store.journal([.templateSet]).template(for: kind)?.own == own)
    }
    for change in ["UPDATE draftTemplate SET draft = 'chase'", "DELETE FROM draftTemplate"] {
      #expect(throws: EngineError.self, "\(change)") {
        try store.queue.write { try $0.execute(sql: change) }
      }
    }
  }

  @Test func `the hash chain of sealed templates stays whole`() throws {
    let store = try AgencyStore(path: path)
    let own = TextFile(source: "a.txt", text: "Subject: a\n\nb")
    for kind in [DraftKind.chase, .update] {
      _ = try store.record([.template(kind, own)], by: .by(at: hour(1)), command: "template set")
    }
    let head = try #require(try store.verification().head)
    let parts = Self.sql(Self.earlier + 1).components(separatedBy: "\n\n")
    let widening = parts.filter { $0.contains("draftTemplate") || $0.contains("newDraftTemplate") }
    let table = try #require(
      Self.sql(9).components(separatedBy: "\n\n").first {
        $0.contains("CREATE TABLE draftTemplate")
      })
    try store.damage(
      """
      CREATE TEMP TABLE kept AS SELECT * FROM draftTemplate; DROP TABLE draftTemplate;
      \(table)
      INSERT INTO draftTemplate SELECT * FROM kept; DROP TABLE kept;
      """)
    #expect(try !store.verification().isWhole, "its schema is another")
    try store.queue.write { try $0.execute(sql: widening.joined(separator: "\n")) }
    let verified = try store.verification()
    #expect(verified.isWhole && verified.head == head)
    #expect(try store.journal([.templateSet]).template(for: .update)?.own == own)
    try expectWidened(store)
    #expect(try store.verification().isWhole)
  }

  private static func sql(_ number: Int) -> String {
    Migration.all.first { $0.number == number }?.sql ?? ""
  }
}
