import AgencySettings
import CustomDump
import Domain
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

struct VerifierTests {
  /// One way to damage a database, and what a check then says.
  struct Damaging: CustomTestStringConvertible {
    let label: String
    let sql: String
    let findings: [Finding]
    var testDescription: String { label }
  }

  private static func computed(
    _ table: String, _ key: String, _ field: String?, _ held: String?, _ expected: String?
  ) -> Finding {
    .computed(Difference(record: table, key: key, field: field, held: held, expected: expected))
  }

  private static func changed(_ entry: Int64, _ field: String) -> Finding {
    .entry(Identifier(entry), field: field, reason: "\(field) is not what was recorded")
  }

  static let damages = [
    Damaging(
      label: "a moment of a duty", sql: "UPDATE duty SET lateAt = 5 WHERE rule = 'debriefCall'",
      findings: [
        computed(
          "duty", "interview 1, rule debriefCall", "lateAt", "1970-01-01T00:00:05Z",
          "2026-11-18T10:00:00Z")
      ]),
    Damaging(
      label: "a duty too few", sql: "DELETE FROM duty WHERE rule = 'debriefCall'",
      findings: [computed("duty", "interview 1, rule debriefCall", nil, nil, "a row")]),
    Damaging(
      label: "a duty too many",
      sql:
        "INSERT INTO duty VALUES (1, 'closeOut', 1, 'consultant', 'consultant', 1, 2, 3, 'x', 4)",
      findings: [computed("duty", "interview 1, rule closeOut", nil, "a row", nil)]),
    Damaging(
      label: "an entry that counts said not to", sql: "INSERT INTO retractedNow VALUES (2)",
      findings: [computed("retractedNow", "entry 2", nil, "a row", nil)]),
    Damaging(
      label: "how an interview stands", sql: "UPDATE interviewNow SET outcome = 'placed'",
      findings: [computed("interviewNow", "interview 1", "outcome", "placed", nil)]),
    Damaging(
      label: "a candidate's telephone", sql: "UPDATE candidate SET phone = '9'",
      findings: [computed("candidate", "id 1", "phone", "9", "0123")]),
    Damaging(
      label: "a field of an entry", sql: "UPDATE contact SET result = 'sang'",
      findings: [
        .file("CHECK constraint failed in contact"),
        .entry(Identifier(2), field: "result", reason: "result has an invalid value"),
      ]),
    Damaging(
      label: "an entry without its particulars", sql: "DELETE FROM contact",
      findings: [
        .entry(
          Identifier(2), field: nil, reason: "the details of entry 2 (contact) are missing")
      ]),
    Damaging(
      label: "a moment in no year of ours",
      sql: "UPDATE entry SET happenedAt = 1152921504606846976 WHERE id = 2",
      findings: [
        .entry(Identifier(2), field: "happenedAt", reason: "happenedAt has an invalid value")
      ]),
    Damaging(
      label: "a name", sql: "UPDATE employer SET name = 'Bolt'",
      findings: [
        .row(
          record: "employer", row: 1, field: "folded",
          reason: "folded is not the folded form of name"),
        changed(1, "employerName"),
      ]),
    Damaging(
      label: "a policy of nothing", sql: "UPDATE policyChange SET name = 'employer.patience'",
      findings: [
        .entry(
          Identifier(3), field: "name",
          reason: "`employer.patience` is not a setting"),
        .file(
          "the policy in force cannot be read: "
            + "`employer.patience` is not a setting"),
        changed(3, "policyChange.0.name"),
      ]),
    Damaging(
      label: "a reference", sql: "UPDATE batch SET consultant = 77 WHERE id = 3",
      findings: [
        .reference(record: "batch", row: 3, to: "consultant", isComputed: false),
        changed(3, "consultant"), changed(3, "consultantName"),
      ]),
  ]

  private static func store() throws -> AgencyStore {
    let store = try agency()
    let interview = try store.book(booking(phone: "0123")).interview
    let call = try #require(
      Contact(chaser: .consultant, target: .candidate, result: .noAnswer, note: "rang"))
    try store.record(.contact(call), of: interview)
    _ = try store.record([.policy([], from: nil)], by: .by(at: hour(2)), command: "policy set")
    try store.damage("INSERT INTO policyChange VALUES (3, 0, NULL, 'employer.grace', '1wd')")
    try store.sealAgain()
    return store
  }

  @Test func aWholeDatabaseIsWhole() throws {
    let store = try Self.store()
    // The policy was changed behind the plans' back.
    try store.queue.write { db in
      try Planner(db: db, policy: PolicyInForce(in: db).policy).rewrite([1])
    }
    let verification = try store.verification()
    expectNoDifference(verification.findings, [])
    #expect(verification.entries == 3)
    #expect(verification.interviews == 1)
  }

  @Test(arguments: damages) func damageIsNamed(_ damaging: Damaging) throws {
    // A server checks the conditions of its rows even for its owner.
    if ThrowawayServer.address != nil, damaging.label == "a field of an entry" { return }
    let store = try Self.store()
    try store.queue.write { db in
      try Planner(db: db, policy: PolicyInForce(in: db).policy).rewrite([1])
    }
    try store.damage(damaging.sql)
    let verification = try store.verification()
    expectNoDifference(verification.findings, damaging.findings)
    #expect(
      verification.isMendable
        == damaging.findings.allSatisfy { if case .computed = $0 { true } else { false } })
  }

  @Test func everyKindOfEntryOfNoInterviewCanBeRead() throws {
    let store = try agency()
    let kinds = try store.queue.read { db in
      try String.fetchSet(db, sql: "SELECT name FROM entryKind")
    }
    let known = Event.Kind.allCases.map(\.rawValue) + ["retraction"]
    expectNoDifference(kinds.subtracting(known), [])
  }

  @Test func onlyTheFirstFindingsAreKept() {
    var verification = Verification()
    for number in 0...Verification.most { verification.add(.file("\(number)")) }
    #expect(verification.findings.count == Verification.most)
    #expect(verification.more == 1)
    #expect(verification.count == Verification.most + 1)
  }
}

extension AgencyStore {
  /// What a check of this store comes to.
  func verification() throws -> Verification {
    try queue.read { db in Verifier(db).run() }
  }

  /// Seals the journal as it is now, as if it had been recorded so.
  func sealAgain() throws {
    try damage(
      queue is SQLiteQueue
        ? "DELETE FROM seal"
        : "DELETE FROM seal; UPDATE head SET place = 0, chain = decode(repeat('00', 32), 'hex')")
    try queue.write(Sealing.sealAll)
  }

  /// Changes the database as no command would: past its triggers, which are there again afterwards,
  /// its conditions and its references.
  func damage(_ sql: String) throws {
    guard queue is SQLiteQueue else {
      return try queue.write { db in
        try db.execute(sql: "SET LOCAL session_replication_role = replica; " + sql.ofServer)
      }
    }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF")
      let triggers = try db.schema().filter { $0.kind == "trigger" }
      for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger.name)") }
      try db.execute(sql: sql)
      for trigger in triggers { try db.execute(sql: trigger.sql ?? "") }
      try db.execute(sql: "PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON")
    }
  }
}
