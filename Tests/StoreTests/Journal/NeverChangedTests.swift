import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// What was said is never changed and never deleted, whoever asks.
struct NeverChangedTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  /// The tables that say something of an entry, and the journal's own two.
  private func journalTables(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT name FROM sqlite_schema AS tables
        JOIN pragma_foreign_key_list(tables.name) AS foreignKey
        WHERE type = 'table' AND foreignKey."table" IN ('entry', 'batch') AND name <> 'retractedNow'
        """) + ["batch"]
  }

  private func unguarded(_ db: Database) throws -> Set<String> {
    let guarded = try String.fetchSet(
      db,
      sql: """
        SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'
        GROUP BY tbl_name HAVING sum(sql LIKE '%BEFORE UPDATE%') = 1
          AND sum(sql LIKE '%BEFORE DELETE%') = 1
        """)
    return Set(try journalTables(db)).subtracting(guarded)
  }

  @Test(.ofFiles) func everyTableOfTheJournalIsGuarded() throws {
    #expect(Set(try store.queue.read(journalTables)).count == 49)
    #expect(try store.queue.read(unguarded) == [])
  }

  @Test(.ofFiles) func aTableWithoutGuardIsFound() throws {
    try store.queue.write { db in
      try db.execute(sql: "CREATE TABLE gossip (entry INTEGER PRIMARY KEY REFERENCES entry (id))")
    }
    #expect(try store.queue.read(unguarded) == ["gossip"])
  }

  @Test(
    arguments: [
      "UPDATE entry SET happenedAt = 0", "DELETE FROM entry", "UPDATE booking SET endsAt = endsAt",
      "DELETE FROM booking", "UPDATE batch SET consultant = 1", "DELETE FROM batch",
      "DELETE FROM item",
    ])
  func isRefused(_ sql: String) throws {
    _ = try store.book(try booking(meets: ["Tom Hill"]))
    let error = #expect(throws: EngineError.self) {
      try store.queue.write { try $0.execute(sql: sql) }
    }
    #expect(error?.message == "never changed")
  }
}
