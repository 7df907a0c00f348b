import CustomDump
import Engine
import Testing

@testable import SQLiteEngine

/// What Engine promises of values, rows, statements and transactions, kept by SQLite.
struct SQLiteQueueTests {
  private let queue: SQLiteQueue

  init() throws {
    queue = try Connection(path: "").openInMemory()
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT UNIQUE, folded TEXT) STRICT")
      for name in ["ann lee", "bob", "o'hara jo"] {
        try db.insert(into: "person", ["name": name, "folded": name])
      }
    }
  }

  private func read<Answer>(_ work: (Database) throws -> Answer) throws -> Answer {
    try queue.read(work)
  }

  private func names(_ condition: String, _ arguments: [(any ColumnValue)?]) throws -> [String] {
    try read { db in
      try db.rows("SELECT name FROM person WHERE \(condition) ORDER BY id", arguments) {
        try $0.get("name")
      }
    }
  }

  @Test(arguments: [
    Value.null, .integer(-1), .integer(.max), .real(0.5), .text(""), .text("é"), .bytes([]),
    .bytes([0, 255]),
  ])
  func aValueComesBackAsItWasGiven(_ value: Value) throws {
    let (found, bytes) = try read { db in
      try #require(
        try db.rows("SELECT ? AS held", [value]) { ($0.stored(at: 0), try $0.bytes("held")) }.first)
    }
    #expect(found == value)
    #expect((bytes == nil) == value.isNull)
  }

  @Test func aTextWithANULIsRefusedAndReadWhole() throws {
    #expect(throws: EngineError(.textWithNUL, "an")) { try names("name = ?", ["an\0n"]) }
    let found = try read { db in
      try String.fetchOne(db, sql: "SELECT 'an' || char(0) || 'n'")
    }
    #expect(found == "an\0n")
  }

  @Test func aColumnThatCannotBeReadIsNamed() throws {
    try read { db in
      let row = try #require(try db.cursor("SELECT NULL AS id, 'x' AS name").next())
      func field(_ read: () throws -> Int) -> String? {
        do { _ = try read() } catch { return (error as? DamageError)?.field }
        return "none"
      }
      #expect(field { try row.get("id") } == "id")
      #expect(field { try row.get("name") } == "name")
      #expect(field { try row.get("age") } == "age")
      #expect(try row.get("id") as Int? == nil)
    }
  }

  @Test func theFiveWordsMeanWhatTheySay() throws {
    #expect(
      try names("id IN (\(Words.list("?")))", [[Int64(1), 3].jsonList]) == ["ann lee", "o'hara jo"])
    #expect(try names(Words.contains("?", in: "folded"), ["b"]) == ["bob"])
    #expect(try names(Words.contains("' ' || ?1", in: "folded"), ["l"]) == ["ann lee"])
    #expect(try names(Words.beginsWord("?", in: "folded"), ["a*[^a-z0-9]l*"]) == ["ann lee"])
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "CREATE INDEX personName ON person (name)")
      let plan = try db.rows(
        """
        EXPLAIN QUERY PLAN SELECT one.id FROM person AS one \(Words.by("personName"))
        \(Words.thenJoin) person AS other ON other.id = one.id WHERE one.name > ''
        """
      ) { try $0.get("detail") as String }
      #expect(plan.count == 2 && plan[0].contains("personName") && plan[1].contains("other"))
    }
  }

  @Test(arguments: [
    ("INSERT INTO person (name) VALUES ('bob')", EngineError.Kind.constraint),
    ("SELECT id FROM nobody", .corrupt), ("SELEC", .fault), ("PRAGMA query_only = ON", .readOnly),
  ])
  func anErrorHasItsKind(_ sql: String, _ kind: EngineError.Kind) throws {
    let error = #expect(throws: EngineError.self) {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: sql)
        if kind == .readOnly { try db.run("DELETE FROM person") }
      }
    }
    #expect(error?.kind == kind)
  }

  @Test func aTransactionStaysOpenUntilItIsEnded() throws {
    try queue.writeWithoutTransaction { try $0.begin(.reading) }
    try queue.writeWithoutTransaction { db in
      #expect(db.isInTransaction)
      try db.run("DELETE FROM person")
      try db.rollback()
      #expect(!db.isInTransaction)
    }
    #expect(try names("TRUE", []).count == 3)
    try queue.writeWithoutTransaction { db in
      try db.begin(.writing)
      try db.run("DELETE FROM person WHERE id = 1")
      try db.commit()
      #expect(!db.isInTransaction)
    }
    #expect(try names("TRUE", []) == ["bob", "o'hara jo"])
  }

  @Test func whatWasReadIsRememberedUntilSomethingIsWritten() throws {
    try queue.writeWithoutTransaction { db in
      func count() throws -> Int {
        try db.remembered("count") { try Int.fetchOne(db, sql: "SELECT count(*) FROM person") ?? 0 }
      }
      #expect(try count() == 3)
      #expect(!db.isRemembered("count"), "nothing is remembered without a transaction")
      db.beginRemembering()
      #expect(try count() == 3)
      try db.execute(sql: "DELETE FROM person WHERE id = 1")
      #expect(try count() == 3)
      try db.run("DELETE FROM person WHERE id = 2")
      #expect(try count() == 1)
      db.stopRemembering()
      #expect(!db.isRemembered("count"))
    }
  }

  @Test func aStatementThatFailedCanBeRunAgain() throws {
    try queue.writeWithoutTransaction { db in
      let sql = "INSERT INTO person (name) VALUES (?)"
      #expect(throws: EngineError.self) { try db.run(sql, ["bob"]) }
      try db.run(sql, ["cat"])
      let reading = "SELECT abs(?) AS size"
      #expect(throws: EngineError.self) { try db.rows(reading, [Int64.min]) { $0.stored(at: 0) } }
      #expect(try db.rows(reading, [-1]) { $0.stored(at: 0) } == [.integer(1)])
    }
  }

  @Test func twoCursorsOfOneTextNeedOneThatIsNotCached() throws {
    try read { db in
      let sql = "SELECT id FROM person ORDER BY id"
      let one = try db.cursor(sql)
      #expect(try one.next()?.get(at: 0) == 1)
      let other = try db.cursor(sql, isCached: false)
      #expect(try other.next()?.get(at: 0) == 1)
      #expect(try one.next()?.get(at: 0) == 2)
    }
  }
}
