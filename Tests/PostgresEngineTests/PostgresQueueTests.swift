import Engine
import Foundation
import Testing

@testable import PostgresEngine

/// The engine against a server of its own, which `scripts/postgres` started.
@Suite(.enabled(if: address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct PostgresQueueTests {
  private let queue: PostgresQueue
  private let table = "t" + UUID().uuidString.lowercased().replacing("-", with: "")

  init() throws {
    queue = try Self.open(table)
    try queue.writeWithoutTransaction { [table] db in
      try db.execute(
        sql: """
          CREATE TABLE \(table) (one bigint PRIMARY KEY, word text, share float8, bytes bytea);
          INSERT INTO \(table) VALUES (1, 'first', 0.5, '\\x00ff')
          """)
    }
  }

  private func count() throws -> Int? {
    try queue.read { [table] db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
    }
  }

  private static func open(_ table: String, patience: Double = 10) throws -> PostgresQueue {
    try PostgresQueue(
      PostgresAddress(try #require(address)),
      PostgresSchema(
        name: "public", lock: ["UPDATE \(table) SET one = one WHERE one = 1"], columns: ["fromAt"]),
      patience: patience)
  }

  @Test func valuesComeBackAsTheyWere() throws {
    let values: [Value] = [
      .integer(.max), .text("Łukasz 'O''Neil' \\x"), .real(1.5), .bytes([0, 1, 255]),
    ]
    try queue.write { [table] db in
      try db.run("DELETE FROM \(table)")
      try db.run("INSERT INTO \(table) (one, word, share, bytes) VALUES (?, ?, ?, ?)", values)
      try db.run("INSERT INTO \(table) (one, word) VALUES (?, ?)", [Value.integer(2), nil])
    }
    let rows = try queue.read { [table] db in
      try db.rows("SELECT one, word, share, bytes FROM \(table) ORDER BY one DESC") { row in
        row.values.map(\.value)
      }
    }
    #expect(rows == [values, [.integer(2), .null, .null, .null]])
  }

  @Test func computedValuesHaveTheTypesOfAFile() throws {
    let row = try queue.read { [table] db in
      try db.rows(
        """
        SELECT count(*) AS n, sum(one) AS total, one = 1 AS isOne, max(word) AS fromAt
        FROM \(table) GROUP BY one
        """
      ) { $0.values.map { "\($0.name) \($0.value)" } }
    }
    #expect(
      row == [
        ["n integer(1)", "total integer(1)", "isOne integer(1)", "fromAt text(\"first\")"]
      ])
  }

  @Test func bytesAreThoseOfAFile() throws {
    let bytes = try queue.read { [table] db in
      try db.rows("SELECT bytes, one, word, NULL AS none, TRUE AS yes FROM \(table)") { row in
        (0..<5).map { place in row.withBytes(at: place) { Array($0) } }
      }
    }
    #expect(bytes == [[[0, 255], Array("1".utf8), Array("first".utf8), nil, Array("1".utf8)]])
  }

  @Test func aLongReadingGoesOnBetweenOtherStatements() throws {
    let count = try queue.read { db in
      let numbers = try db.cursor("SELECT generate_series(1, 4500) AS n", isCached: false)
      let others = try db.cursor("SELECT generate_series(1, 3000) AS n", isCached: false)
      var count = 0
      while let row = try numbers.next() {
        count += 1
        #expect(try row.get("n") == count)
        _ = try others.next()
        if count % 1000 == 0 { _ = try db.rows("SELECT 1 AS one") { $0.values.count } }
      }
      return count
    }
    #expect(count == 4500)
  }

  @Test func aReadingSeesOneSnapshotAndDoesNotWrite() throws {
    let other = try Self.open(table)
    try queue.read { [table] db in
      let before = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      try other.write { try $0.run("INSERT INTO \(table) (one) VALUES (2)") }
      #expect(try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") == before)
      #expect(throws: EngineError(.readOnly, "this transaction only reads")) {
        try db.run("DELETE FROM \(table)")
      }
    }
  }

  @Test func aConnectionThatBrokeBetweenTransactionsIsMadeAnew() throws {
    let other = try Self.open(table)
    func breakIt() throws {
      let process = try queue.read { try Int.fetchOne($0, sql: "SELECT pg_backend_pid()") }
      try other.write { db in
        _ = try Bool.fetchOne(
          db, sql: "SELECT pg_terminate_backend(CAST(? AS integer))", arguments: [process])
      }
    }
    try breakIt()
    #expect(try count() == 1)
    try breakIt()
    try queue.write { [table] db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)")
      try db.run("INSERT INTO \(table) (one) VALUES (2)")
    }
    #expect(try count() == 2)
    // Of a message that saves, it cannot be known whether it arrived.
    try breakIt()
    let error = try #require(throws: EngineError.self) {
      try queue.write { [table] in try $0.run("INSERT INTO \(table) (one) VALUES (3)") }
    }
    #expect(error.kind == .outcomeUnknown)
    #expect(try count() == 2)
  }

  @Test func whatIsAskedAheadHidesNoChangeOfOthers() throws {
    let other = try Self.open(table)
    let question = (sql: "SELECT count(*) FROM \(table)", arguments: [(any ColumnValue)?]())
    try queue.writeWithoutTransaction { [table] db in
      try db.begin(.reading)
      #expect(try Int.fetchOne(db, sql: question.sql) == 1)
      try other.write { try $0.run("UPDATE \(table) SET word = 'other' WHERE one = 1") }
      try db.lockForWriting()
      let error = try #require(throws: EngineError.self) { try db.ask(ahead: [question]) }
      #expect(error.kind == .stale)
      try db.rollback()
      // A question that cannot be answered is told of when it is asked, and the others are answered.
      try db.begin(.reading)
      try db.ask(ahead: [question, (sql: "SELECT 1 FROM nowhere", arguments: [])])
      #expect(try Int.fetchOne(db, sql: question.sql) == 1)
      try db.rollback()
    }
  }

  @Test func writersWaitForEachOtherAndThenGiveUp() throws {
    let hasty = try Self.open(table, patience: 0.2)
    try queue.write { [table] db in
      try db.run("INSERT INTO \(table) (one) VALUES (2)")
      try db.flush()
      let error = try #require(throws: EngineError.self) {
        try hasty.write { try $0.run("INSERT INTO \(table) (one) VALUES (3)") }
      }
      #expect(error.kind == .busy)
    }
    try hasty.write { [table] in try $0.run("INSERT INTO \(table) (one) VALUES (3)") }
    #expect(try count() == 3)
  }

  @Test(arguments: [
    ("INSERT INTO T (one) VALUES (1)", EngineError.Kind.constraint), ("SELECT nothing", .fault),
    ("SELECT 1 FROM nowhere", .corrupt),
  ])
  func aFaultIsToldAndNothingIsSaved(statement: String, kind: EngineError.Kind) throws {
    let error = try #require(throws: EngineError.self) {
      try queue.write { [table] db in
        try db.run("INSERT INTO \(table) (one) VALUES (7)")
        try db.run(statement.replacing("INTO T", with: "INTO \(table)"))
      }
    }
    #expect(error.kind == kind)
    #expect(try count() == 1)
  }

  @Test func aBrokenConnectionIsToldAndMadeAnew() throws {
    let other = try Self.open(table)
    let error = try #require(throws: EngineError.self) {
      try queue.write { [table] db in
        try db.run("INSERT INTO \(table) (one) VALUES (7)")
        let process = try #require(try Int.fetchOne(db, sql: "SELECT pg_backend_pid()"))
        try other.read {
          _ = try Int.fetchOne($0, sql: "SELECT 1 FROM pg_terminate_backend(\(process))")
        }
        usleep(100_000)
      }
    }
    #expect(error.kind == .outcomeUnknown)
    #expect(try count() == 1)
  }
}

/// The address of the server; nil if the tests were given none.
private let address = ProcessInfo.processInfo.environment["DEBRIEF_TEST_ENGINE"]
  .flatMap { PostgresAddress.isOne($0) ? $0 : nil }
