import CustomDump
import Domain
import Foundation
import Engine
import Testing

@testable import SQLiteEngine
@testable import Store

/// Whoever changes the journal behind our back is found out, and what was changed is named.
struct SealCheckTests {
  let store: AgencyStore

  init() throws {
    store = try agency()
    let interview = try store.book(booking(phone: "0123", meets: ["Ann Lee"])).interview
    let debrief = Debrief(
      interest: .yes,
      account: Debrief.Account(
        rang: .candidate, went: 4, discussed: "the team", forgot: ["the churn model"],
        concerns: ["hours", "pay"], note: "keen"))
    try store.record(.debrief(debrief), of: interview)
    try store.record(.withdrawn(why: "moved away"), of: interview, by: .by(at: hour(2)))
  }

  /// One change behind our back, and what a check then says.
  struct Tampering: CustomTestStringConvertible {
    let label: String
    let sql: String
    let entry: Int64
    let fields: [String?]
    var testDescription: String { label }

    init(_ label: String, _ sql: String, _ entry: Int64, _ fields: [String?]) {
      (self.label, self.sql, self.entry, self.fields) = (label, sql, entry, fields)
    }
  }

  static let tamperings = [
    Tampering("a note reworded", "UPDATE debrief SET note = 'not keen'", 2, ["note"]),
    Tampering("a letter's case", "UPDATE debrief SET note = 'Keen'", 2, ["note"]),
    Tampering("a note gone", "UPDATE debrief SET note = NULL", 2, ["note"]),
    Tampering("a note made up", "UPDATE debrief SET next = 'call them'", 2, ["next"]),
    Tampering("an empty text for none", "UPDATE debrief SET next = ''", 2, ["next"]),
    Tampering("a mark moved up", "UPDATE debrief SET went = 5", 2, ["went"]),
    Tampering(
      "two at once", "UPDATE debrief SET went = 5, discussed = 'nothing'", 2, ["went", "discussed"]),
    Tampering(
      "a worry reworded", "UPDATE item SET text = 'none' WHERE text = 'pay'", 2,
      ["item.concern.1.text"]),
    Tampering(
      "two worries changing places",
      """
      UPDATE item SET text = CASE text WHEN 'pay' THEN 'hours' ELSE 'pay' END
      WHERE list = 'concern'
      """, 2, ["item.concern.0.text", "item.concern.1.text"]),
    Tampering(
      "a worry made up", "INSERT INTO item VALUES (2, 'concern', 2, 'the boss', NULL)", 2,
      ["item.concern.2.list", "item.concern.2.position", "item.concern.2.text"]),
    Tampering(
      "when it happened", "UPDATE entry SET happenedAt = happenedAt - 60 WHERE id = 3", 3,
      ["happenedAt"]),
    Tampering(
      "when it was recorded", "UPDATE batch SET recordedAt = 1 WHERE id = 2", 2, ["recordedAt"]),
    Tampering("who recorded it", "UPDATE consultant SET name = 'SAM'", 1, ["consultantName"]),
    Tampering("the clock", "UPDATE batch SET clock = 'system' WHERE id = 3", 3, ["clock"]),
    Tampering(
      "a candidate's name", "UPDATE candidate SET name = 'PRIYA SHAH'", 1, ["candidateName"]),
    Tampering("whose interview it is", "UPDATE interview SET stage = 'final'", 1, ["stage"]),
    Tampering("a salt", "UPDATE seal SET salt = randomblob(16) WHERE entry = 2", 2, []),
    Tampering(
      "what a seal keeps of the content", "UPDATE seal SET content = zeroblob(32) WHERE entry = 2",
      2, [nil]),
    Tampering("a seal", "UPDATE seal SET chain = zeroblob(32) WHERE entry = 2", 2, [nil]),
    Tampering("a seal gone", "DELETE FROM seal WHERE entry = 3", 3, [nil]),
    Tampering(
      "an entry gone",
      "DELETE FROM withdrawal; DELETE FROM seal WHERE entry = 3; DELETE FROM entry WHERE id = 3", 3,
      [nil]),
  ]

  @Test(arguments: tamperings) func isFoundOut(_ tampering: Tampering) throws {
    expectNoDifference(try findings(), [])
    try store.damage(tampering.sql)
    let found = try findings().filter { $0.entry == tampering.entry }
    if tampering.fields.isEmpty {
      #expect(!found.isEmpty)
    } else {
      expectNoDifference(found.map(\.field), tampering.fields)
    }
  }

  /// Which field of which entry.
  struct Place: Hashable {
    let entry: Int64
    let field: String?
  }

  /// What the seals alone say.
  private func findings() throws -> [Place] {
    try store.queue.read { db in
      var places: [Place] = []
      var check = SealCheck(db) { finding in
        if case .entry(let entry, let field, _) = finding {
          places.append(Place(entry: entry.number, field: field))
        }
      }
      try check.run()
      return places
    }
  }

  @Test(.ofFiles) func anEntryIsNamedOnceHoweverMuchIsWrongWithItsSeal() throws {
    try store.damage(
      "UPDATE seal SET salt = NULL, chain = zeroblob(32) WHERE entry = 2")
    #expect(try findings().filter { $0.entry == 2 }.count > 1, "each fault is one to the check")
    let named = try store.verification().findings.filter { finding in
      if case .entry(Identifier(2), _, _) = finding { true } else { false }
    }
    #expect(named.count == 1)
  }

  @Test func anEntryThatAnotherProgramAddsStaysWithoutASeal() throws {
    try store.damage(
      """
      INSERT INTO entry (batch, interview, kind, happenedAt) VALUES (3, 1, 'cleared', 5)
      """)
    expectNoDifference(try findings(), [Place(entry: 4, field: nil)])
    _ = try store.book(try booking("Zoë Lund"))
    expectNoDifference(try findings(), [Place(entry: 4, field: nil)])
  }

  @Test func whatWasErasedLeavesTheChainWhole() throws {
    try forget()
    expectNoDifference(try findings(), [])
    try store.damage("INSERT INTO item VALUES (2, 'concern', 0, 'hours', NULL)")
    expectNoDifference(try findings(), [Place(entry: 2, field: nil)])
  }

  @Test func whatWasErasedWithoutAWordIsFoundOut() throws {
    try store.damage(
      """
      UPDATE seal SET salt = NULL, fields = NULL WHERE entry = 2;
      DELETE FROM debrief; DELETE FROM item WHERE entry = 2
      """)
    expectNoDifference(try findings(), [Place(entry: 2, field: nil)])
  }

  @Test(.ofFiles) func aMarkWithoutAnErasureIsFoundOut() throws {
    try forget()
    _ = try store.book(try booking("Zoë Lund"))
    let newest = try #require(try store.verification().head?.entry.number)
    let found = try store.queue.read { db in
      try Int64.fetchOne(db, sql: "SELECT entry FROM forgetting")
    }
    let mark = try #require(found)
    try store.damage("INSERT INTO erasure VALUES (\(mark), \(newest))")
    #expect(Set(try findings().map(\.entry)).isSuperset(of: [mark, newest]))
  }

  /// Forgets the candidate, once the interview is closed.
  private func forget() throws {
    let interview = try #require(try store.interviews(openOnly: true).first)
    try store.record(.closed(.withdrawn), of: interview, by: .by(at: hour(3)))
    _ = try store.forget(interview.candidate.id, by: .by(at: hour(4)), command: "forget")
  }

  @Test func aSealGivesUpItsSaltAndNothingElse() throws {
    for sql in [
      "UPDATE seal SET salt = NULL, fields = NULL WHERE entry = 2",
      "UPDATE seal SET salt = NULL, fields = NULL, chain = zeroblob(32)",
      "UPDATE seal SET salt = zeroblob(16), fields = x''", "DELETE FROM seal",
    ] {
      let error = #expect(throws: EngineError.self) {
        try store.queue.write { try $0.execute(sql: sql.ofServer) }
      }
      #expect(error?.message == "never changed")
    }
  }

  /// Whoever makes up all the seals anew is betrayed by the digest that was kept elsewhere.
  @Test func aHeadKeptElsewhereProvesIt() throws {
    let head = try #require(try verification(since: nil).head)
    #expect(head.entry == Identifier(3))
    _ = try store.book(try booking("Zoë Lund"))
    #expect(try verification(since: head).isWhole)
    try store.damage("UPDATE withdrawal SET why = 'another offer'")
    try store.sealAgain()
    try store.queue.write { db in try SearchIndex(db: db).rebuild() }
    #expect(try verification(since: nil).isWhole)
    let found = try verification(since: head).findings
    #expect(found.count == 1)
    guard case .entry(Identifier(3), field: nil, _)? = found.first else {
      Issue.record("\(found)")
      return
    }
  }

  private func verification(since head: JournalHead?) throws -> Verification {
    try store.queue.read { db in Verifier(db, since: head).run() }
  }
}
