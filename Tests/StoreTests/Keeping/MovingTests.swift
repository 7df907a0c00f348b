import Domain
import Engine
import Testing

@testable import Store

/// A move of an agency to a server, and back.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct MovingTests {
  let server: AgencyStore
  let file: AgencyStore

  init() throws {
    server = try agency()
    file = try AgencyStore(path: nil)
    for name in ["Priya Shah", "Zoë Lund", "Ann “O” \\ Lee\t"] { _ = try file.book(booking(name)) }
  }

  /// The rows of every table, and the end of the chain.
  private func rows(_ store: AgencyStore) throws -> [String] {
    try store.queue.read { db in
      try StoredTable.exported.filter { $0 != .lastNumbers }.flatMap { table in
        try db.rows(
          "SELECT \(table.columnList) FROM \(table.name) ORDER BY \(table.key.joined(separator: ", "))",
          [], \.words)
      }
    }
  }

  @Test func everyRowIsTheSameThereAndBack() throws {
    let moved = try file.move(to: server, at: hour(0))
    #expect(moved.verification.isWhole && moved.verification.interviews == 3)
    #expect(try rows(server) == rows(file))
    #expect(try server.verification().isWhole)
    #expect(try server.verification().head == moved.verification.head)

    let back = try AgencyStore(path: nil)
    _ = try server.move(to: back, at: hour(1))
    #expect(try rows(back) == rows(file))
    #expect(try back.isWhole)
    #expect(throws: StoreError.notEmpty) { try back.move(to: server, at: hour(2)) }
  }

  @Test func theNextNumbersFollowTheRows() throws {
    _ = try file.move(to: server, at: hour(0))
    let numbers = try server.queue.write { db in
      try db.rows(
        """
        SELECT relname || ' ' || nextval(pg_get_serial_sequence(relname, attname)) AS next
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE attidentity <> '' AND relname IN ('interview', 'entry', 'batch', 'candidate', 'vacancy')
        ORDER BY relname
        """
      ) { try $0.get("next") as String }
    }
    #expect(numbers == ["batch 4", "candidate 4", "entry 4", "interview 4", "vacancy 2"])
  }

  @Test func aFileThatIsNotWholeIsNotMoved() throws {
    try file.damage("UPDATE duty SET because = 'x'")
    let error = #expect(throws: StoreError.self) { try file.move(to: server, at: hour(0)) }
    guard case .notWhole(_, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!found.isWhole)
    #expect(try server.counts()["interview"] == 0)
    _ = try file.book(booking("Not moved"))
  }

  @Test func aCopyThatDiffersIsNotKept() throws {
    // The server writes something else than it is given.
    try server.queue.write { db in
      try db.execute(
        sql: """
          CREATE FUNCTION differ() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN NEW.phone = '1'; RETURN NEW; END $$;
          CREATE TRIGGER bookingDiffers BEFORE INSERT ON booking FOR EACH ROW EXECUTE FUNCTION differ()
          """)
    }
    let refused = StoreError.writeFailed(reason: "a row of booking is not the same in the copy")
    #expect(throws: refused) { try file.move(to: server, at: hour(0)) }
    #expect(try server.counts()["booking"] == 0)
    _ = try file.book(booking("Not moved"))
  }

  @Test func whatWasMovedIsNotRepaired() throws {
    try server.queue.write { db in
      try db.execute(sql: "CREATE TABLE moved (place text); INSERT INTO moved VALUES ('there')")
    }
    #expect(throws: StoreError.moved(path: server.name, to: "there")) {
      try AgencyStore.repair(path: server.name)
    }
  }
}
