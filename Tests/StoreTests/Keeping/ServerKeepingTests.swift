import ChasePolicy
import AgencySettings
import CustomDump
import Domain
import Engine
import Migrations
import Testing

@testable import Store

/// What only a server has: its schema, the end of its chain, and files of its own.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct ServerKeepingTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    _ = try store.book(booking())
  }

  @Test(arguments: [
    ("SELECT 1", []),
    ("DROP TRIGGER entryUnchanged ON entry", ["the trigger entryunchanged is missing"]),
    (
      "ALTER TABLE entry DISABLE TRIGGER entryUnchanged",
      ["the trigger entryunchanged is not as debrief made it"]
    ),
    (
      """
      CREATE OR REPLACE FUNCTION refuseChange() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RETURN NEW; END $$
      """, ["the function refusechange is not as debrief made it"]
    ),
    (
      """
      CREATE FUNCTION steal() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
      CREATE TRIGGER steal AFTER INSERT ON duty FOR EACH ROW EXECUTE FUNCTION steal()
      """, ["the trigger steal is not debrief's"]
    ),
    ("DROP INDEX dutyOfRuleLate", ["the index dutyofrulelate is missing"]),
    (
      "ALTER TABLE duty DROP CONSTRAINT duty_consultant_fkey",
      ["the foreign key duty.consultant is missing"]
    ),
    (
      """
      ALTER TABLE duty DROP CONSTRAINT duty_consultant_fkey,
        ADD FOREIGN KEY (consultant) REFERENCES consultant (id) NOT VALID
      """, ["the foreign key duty.consultant is not as debrief made it"]
    ),
    (
      "ALTER TABLE cover DISABLE TRIGGER ALL",
      [
        "the foreign key cover.consultant is not as debrief made it",
        "the foreign key cover.interview is not as debrief made it",
      ]
    ),
    ("CREATE TABLE own (x bigint); CREATE VIEW mine AS SELECT * FROM own", []),
  ])
  func aChangeOfTheSchemaIsNamed(_ sql: String, _ expected: [String]) throws {
    try store.queue.write { db in try db.execute(sql: sql) }
    expectNoDifference(try store.queue.read(SchemaCheck.faults(in:)), expected)
  }

  @Test func anEntryThatIsGoneWithItsSealIsMissed() throws {
    try store.damage(
      "DELETE FROM booking; DELETE FROM seal; DELETE FROM searchIndex; DELETE FROM entry")
    let findings = try store.verification().findings
    #expect(
      findings.contains(
        .entry(Identifier(1), field: nil, reason: "it is missing from the journal")))
  }

  @Test func theServerKeepsItsOwnFiles() throws {
    let refused = StoreError.keptByServer(address: store.name)
    #expect(throws: refused) { try store.backUp(to: "copy.db", replacing: false) }
    #expect(throws: refused) {
      try AgencyStore.restore(from: "copy.db", to: store.name, at: hour(0))
    }
    #expect(try AgencyStore.verify(path: store.name).isWhole)
    #expect(try AgencyStore.repair(path: store.name).isWhole)
  }

  @Test func aRowThatCannotStandIsNamedAndNothingIsSaved() throws {
    let records = try store.exportRecords()
    var rows: [ExportRow] = []
    try store.forEachRow { _, row in
      rows.append(row)
      return true
    }
    #expect(records.count > 40)
    let other = try agency()
    var faults: [String] = []
    #expect(throws: StoreError.givenUp) {
      try other.takeIn { take in
        for row in rows + [rows[0]] { if let fault = take(row) { faults.append(fault) } }
        return true
      }
    }
    #expect(faults.count == 1)
    #expect(try other.counts()["consultant"] == 0)
    _ = try other.takeIn { take in rows.allSatisfy { take($0) == nil } }
    #expect(try other.isWhole)
    _ = try other.book(booking("Zoe Lund"))
    #expect(try other.isWhole)
  }

  @Test func aDatabaseWithoutAnAgencyIsTold() throws {
    let server = try ThrowawayServer()
    #expect(throws: StoreError.notSetUp(address: server.address)) {
      try AgencyStore(path: server.address)
    }
  }

  @Test func anotherVersionOfTheSchemaIsTold() throws {
    for (number, error) in [
      (25, StoreError.fromOlderVersion(address: store.name, version: 25)),
      (27, .fromNewerVersion(path: store.name, version: 27)),
    ] {
      try store.queue.write { db in
        try db.execute(
          sql: """
            UPDATE debriefSchema
            SET readableFrom = \(number), writableFrom = \(number), number = \(number)
            """)
      }
      #expect(throws: error) { try AgencyStore(path: store.name) }
    }
  }

  @Test func aSchemaOfAnEarlierVersionIsUpgraded() throws {
    let server = try ThrowawayServer()
    let earlier = try #require(Migration.ofPostgres.first)
    try server.run(earlier.sql + "UPDATE planEdition SET edition = \(Policy.edition)")
    #expect(try AgencyServer(at: server.address).upgrade() == earlier.number)
    #expect(try server.rows("SELECT number FROM debriefSchema") == ["\(AgencyServer.schema)"])
    let store = try AgencyStore(path: server.address)
    let interview = try store.book(booking()).interview
    let account = Debrief.Account(forgot: ["a tender"], questions: ["how big is the team?"])
    try store.record(.debrief(Debrief(account: account)), of: interview)
    #expect(try server.rows("SELECT questions FROM debriefs") == ["how big is the team?"])
    #expect(try store.queue.read(SchemaCheck.faults(in:)) == [])
    #expect(try store.isWhole)
  }

  @Test func whatWasRecordedMeanwhileIsSeen() throws {
    let one = try AgencyStore(path: store.name, holdsSnapshot: true)
    #expect(try one.candidateNames() == ["Priya Shah"])
    _ = try store.book(booking("Zoe Lund"))
    #expect(try one.candidateNames() == ["Priya Shah"], "it holds its snapshot")
    let recorded = try one.book(booking("Ann Lee"))
    #expect(recorded.interview.id == Identifier(3))
    one.release()
    #expect(try one.candidateNames() == ["Ann Lee", "Priya Shah", "Zoe Lund"])
    #expect(try one.isWhole)
  }

  @Test func aCommandWhoseAnswerIsLostIsAskedFor() throws {
    let name = try #require(store.name.split(separator: "?").first?.split(separator: "/").last)
    let proxy = try CuttingProxy(cutting: 2)
    let far = try AgencyStore(path: proxy.address(of: String(name)))
    let one = try far.book(booking("Zoe Lund"))
    let other = try far.book(booking("Ann Lee"))
    #expect([one, other].map(\.interview.id) == [Identifier(2), Identifier(3)])
    #expect(try store.candidateNames() == ["Ann Lee", "Priya Shah", "Zoe Lund"])
    #expect(try store.isWhole)
  }

  @Test func aCommandThatIsCutBeforeItIsSavedIsToldUnsaved() throws {
    try store.queue.write { db in
      try db.execute(
        sql: """
          CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
          CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON entry INITIALLY DEFERRED
          FOR EACH ROW EXECUTE FUNCTION cut()
          """)
    }
    let error = #expect(throws: StoreError.self) { try store.book(booking("Ann Lee")) }
    guard case .writeFailed = error else {
      Issue.record("refused with \(String(describing: error))")
      return
    }
    #expect(try store.candidateNames() == ["Priya Shah"])
  }
}
