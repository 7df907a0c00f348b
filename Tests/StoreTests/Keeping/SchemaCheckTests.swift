import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

@Suite(.ofFiles)
struct SchemaCheckTests {
  @Test(arguments: [
    ("nothing", "", []),
    (
      "somebody's trigger",
      "CREATE TRIGGER steal AFTER INSERT ON duty BEGIN DELETE FROM duty; END",
      ["the trigger steal is not debrief's"]
    ),
    ("a trigger gone", "DROP TRIGGER entryUnchanged", ["the trigger entryUnchanged is missing"]),
    (
      "a trigger that does nothing",
      "DROP TRIGGER sealUnchanged; CREATE TRIGGER sealUnchanged BEFORE UPDATE ON seal BEGIN SELECT 1; END",
      ["the trigger sealUnchanged is not as debrief made it"]
    ),
    (
      "a view in a table's place",
      "ALTER TABLE duty RENAME TO hidden; CREATE VIEW duty AS SELECT * FROM hidden WHERE rule <> 'debriefCall'",
      ["the table duty is missing"]
    ),
    ("an index gone", "DROP INDEX dutyOfRuleLate", ["the index dutyOfRuleLate is missing"]),
    (
      "a table, an index and a view of somebody's own",
      "CREATE TABLE own (x); CREATE INDEX ownX ON own (x); CREATE VIEW mine AS SELECT * FROM own",
      []
    ),
  ])
  func namesWhatIsNotOurs(_ label: String, _ sql: String, _ expected: [String]) throws {
    let store = try agency()
    try store.queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    let faults = try store.queue.read(SchemaCheck.faults(in:))
    #expect(faults.isEmpty == expected.isEmpty, "\(label)")
    expectNoDifference(expected.filter { !faults.contains($0) }, [], label)
    let found = try store.verification().findings
    expectNoDifference(expected.filter { !found.contains(.file($0)) }, [], label)
  }
}
