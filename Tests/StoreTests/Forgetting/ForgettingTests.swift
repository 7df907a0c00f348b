import AgencySettings
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

struct ForgettingTests {
  private let store: AgencyStore
  private let priya: Interview
  private let zoe: Interview

  init() throws {
    store = try agency()
    priya = try store.book(booking(phone: "0123", meets: ["Ann Lee"], stage: .first)).interview
    zoe = try store.book(booking("Zoë Lund", at: 2)).interview
    try store.record(
      .debrief(Debrief(interest: .yes, account: .init(note: "keen"))), of: priya)
    try store.record(.withdrawn(why: "moved away"), of: priya, by: .by(at: hour(2)))
  }

  private func close() throws {
    try store.record(.closed(.rejected), of: priya, by: .by(at: hour(3)))
  }

  private func forget(at hours: Int = 10) throws -> Forgotten {
    try store.forget(priya.candidate.id, by: .by(at: hour(hours)), command: "forget")
  }

  @Test func itIsTold() throws {
    try close()
    let forgetting = try store.forgetting(priya.candidate.id, at: hour(10))
    expectNoDifference(
      forgetting.items,
      [
        .init(.reach, entries: 1), .init(.debriefs, entries: 1), .init(.reasons, entries: 2),
        .init(.particulars, entries: 3),
      ])
    #expect(forgetting.lastServed == hour(3))
    #expect(forgetting.keptUntil == LocalDate(year: 2027, month: 11, day: 16))
    #expect(forgetting.open.isEmpty && forgetting.hold == nil && !forgetting.isDone)
  }

  @Test func anOpenInterviewKeepsIt() throws {
    let before = try store.dump(["entry", "debrief", "candidate"])
    let open = try #require(try store.interview(priya.id))
    #expect(throws: StoreError.stillOpen([open])) { try forget() }
    expectNoDifference(try store.dump(["entry", "debrief", "candidate"]), before)
  }

  @Test func aHoldKeepsIt() throws {
    try close()
    try hold(until: "2026-11-20")
    #expect(throws: StoreError.self) { try forget() }
    #expect(try store.forgetting(priya.candidate.id, at: hour(10)).hold?.reason == "a claim")
    #expect(try forget(at: 24 * 5).erased > 0, "it is over")
    #expect(try store.dump(["hold"])["hold"] == [], "and goes with the rest")
  }

  private func hold(until date: String) throws {
    let hold = LegalHold(
      .candidate(priya.candidate), reason: "a claim", until: try #require(LocalDate(iso8601: date)))
    _ = try store.record([.held(hold)], by: .by(at: hour(4)), command: "retention hold")
  }

  @Test func theHistorySaysThatItWasErased() throws {
    try close()
    _ = try forget()
    let entries = try store.record(of: priya.id).entries
    expectNoDifference(
      entries.map(\.content),
      [
        .erased(.booked), .event(.booked(try time(0), meets: [])), .erased(.debrief),
        .erased(.withdrawn), .event(.withdrawn(why: nil)), .event(.closed(.rejected)),
      ])
    #expect(entries.allSatisfy { $0.counts })
  }

  @Test func nothingIsOwedAnyMore() throws {
    try close()
    #expect(!(try store.duties(of: priya.id).isEmpty), "the withdrawal was to be passed on")
    _ = try forget()
    #expect(try store.duties(of: priya.id).isEmpty)
    _ = try store.record([.policy([], from: nil)], by: .by(at: hour(11)), command: "policy set")
    #expect(try store.duties(of: priya.id).isEmpty)
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func nothingIsRecordedOfItAnyMore() throws {
    try close()
    _ = try forget()
    #expect(throws: StoreError.forgotten(priya.id)) { try store.record(.briefed, of: priya) }
  }

  @Test func itCannotBeTakenBack() throws {
    try close()
    let mark = try forget().entry
    for entry in [mark, Identifier(1), Identifier(3), Identifier(mark.number + 1)] {
      #expect(throws: StoreError.erasureStands(entry)) {
        try store.undo(entry: entry, by: .by(at: hour(12)))
      }
    }
    // Nor is what came before taken back in its place, but by its number.
    #expect(throws: StoreError.erasureStands(mark)) {
      try store.undo(entry: nil, by: .by(at: hour(12)))
    }
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func itIsNotDoneTwice() throws {
    try close()
    let until = try forget().forgetting.keptUntil
    #expect(throws: StoreError.alreadyForgotten(until: until)) { try forget(at: 20) }
    #expect(try forget(at: 24 * 400).forgetting.keptUntil == nil)
  }

  @Test func whoComesBackIsServedAgain() throws {
    try close()
    _ = try forget()
    let again = try store.book(booking(at: 50), by: .by(at: hour(40))).interview
    let earlier = try store.interview(priya.id)
    #expect(again.candidate == earlier?.candidate)
    try store.record(.closed(.placed), of: again, by: .by(at: hour(60)))
    let forgetting = try store.forgetting(priya.candidate.id, at: hour(70))
    #expect(!forgetting.isDone && forgetting.lastServed == hour(60))
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func othersWordsAboutThemAreFoundAndLeft() throws {
    try close()
    try store.record(
      .debrief(Debrief(interest: .no, account: .init(note: "was told of PRIYA  Shàh"))), of: zoe)
    try store.record(
      .debrief(Debrief(interest: .no, account: .init(note: "Priya; Shahida"))), of: zoe)
    let mentions = try forget().forgetting.mentions
    expectNoDifference(mentions.map(\.interview), [zoe.id])
    let texts = try store.countingEvents(of: zoe).flatMap(\.texts).map(\.text)
    #expect(texts.contains("was told of PRIYA  Shàh"))
  }

  @Test func whoWasBookedByMistakeIsForgottenToo() throws {
    let wrong = try store.book(booking("Pria Sha", at: 5), by: .by(at: hour(4))).interview
    _ = try store.undo(entry: nil, by: .by(at: hour(5)))
    let candidate = try #require(try store.candidate(everNamed: "pria sha"))
    let forgotten = try store.forget(candidate.id, by: .by(at: hour(6)), command: "forget")
    #expect(forgotten.forgetting.keptUntil == nil && forgotten.erased == 1)
    #expect(try store.candidate(everNamed: "Pria Sha") == nil)
    #expect(try store.interview(wrong.id) == nil)
    expectNoDifference(try store.verification().findings, [])
  }

  /// The permission to delete is the mark, and only an entry that says so makes one.
  @Test func nothingElseIsLetThrough() throws {
    try close()
    _ = try forget()
    for sql in [
      "DELETE FROM debrief WHERE entry NOT IN (SELECT erased FROM erasure)",
      "DELETE FROM booking", "DELETE FROM erasure", "UPDATE erasure SET erased = 2",
      "DELETE FROM forgetting", "INSERT INTO erasure VALUES (5, 2)",
      "UPDATE seal SET salt = NULL, fields = NULL WHERE salt IS NOT NULL",
    ] {
      let isRefused = (try? store.queue.write { try $0.execute(sql: sql) }) == nil
      let isOfNone = sql.contains("debrief")
      #expect(isRefused || isOfNone, "\(sql)")
    }
    expectNoDifference(try store.verification().findings, [])
  }
}
