import Domain
import Engine
import Foundation
import Synchronization
import Testing
import WorkingTime

@testable import Store

/// Several offices that record at once: what is decided from a snapshot is decided anew where others
/// have recorded what it rests on, and is not held up where they have not.
@Suite(.enabled(if: ThrowawayServer.address != nil, "DEBRIEF_TEST_ENGINE names no server"))
struct WritersTests {
  let store: AgencyStore
  let interviews: [Interview]

  init() throws {
    store = try agency()
    // Two rounds of each candidate: what happens in one is told of in the other.
    for (hours, name) in ["Priya Shah", "Zoe Lund", "Ann Lee"].enumerated() {
      for round in 0..<2 { _ = try store.book(booking(name, at: hours + 24 * round)) }
    }
    interviews = try store.interviews(openOnly: true)
  }

  private func office(holdsSnapshot: Bool = false) throws -> AgencyStore {
    try AgencyStore(path: store.name, holdsSnapshot: holdsSnapshot)
  }

  /// How often a recording was decided anew, or refused, and so left numbers unused.
  private func numbersLost() throws -> Int64 {
    try #require(
      try store.queue.read { db in
        try Int64.fetchOne(
          db, sql: "SELECT (SELECT last_value FROM batch_id_seq) - (SELECT count(*) FROM batch)")
      })
  }

  @Test func nothingIsLostOrDecidedByWhatHasChanged() throws {
    let saved = Mutex<[String]>([])
    let faults = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 8) { [self] writer in
      do {
        let office = try office()
        var dice = Dice(seed: UInt64(writer))
        for number in 0..<12 {
          let token = "\(writer) \(number)"
          try office.use(token: token)
          do {
            try record(at: office, by: "Sam \(writer)", number, &dice)
            saved.withLock { $0.append(token) }
          } catch StoreError.nothingToUndo {}
        }
      } catch { faults.withLock { $0.append("\(writer): \(error)") } }
    }
    #expect(faults.withLock(\.self) == [])
    #expect(try store.isWhole)
    let tokens = try store.queue.read { db in
      try String.fetchAll(db, sql: "SELECT token FROM batch WHERE command <> 'book'")
    }
    #expect(tokens.sorted() == saved.withLock { $0.sorted() })
    let outOfOrder = try store.queue.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM entry AS one JOIN seal AS first ON first.entry = one.id
          JOIN entry AS other ON other.interview = one.interview AND other.id > one.id
          JOIN seal AS second ON second.entry = other.id WHERE second.place < first.place
          """)
    }
    #expect(outOfOrder == 0, "the entries of an interview are in the order of their numbers")
  }

  private func record(
    at office: AgencyStore, by name: String, _ number: Int, _ dice: inout Dice
  ) throws {
    let interview = interviews[Int.random(in: interviews.indices, using: &dice)]
    let stamp = Stamp.by(name, at: hour(number + 1))
    let event: Event
    switch Int.random(in: 0..<8, using: &dice) {
    case 0: return _ = try office.undo(entry: nil, by: stamp)
    case 1: event = .rebooked(try time(Int.random(in: 0..<72, using: &dice)))
    case 2: event = .cancelled(why: nil, by: .employer)
    case 3: event = .promise(Promise(by: .at(hour(60)), from: "Bo Chen", words: "soon"))
    case 4: event = .snoozed(Snooze(until: hour(number + 3), why: "away", rule: nil))
    default:
      let call = Contact(
        chaser: .consultant, target: .candidate, result: .noAnswer, note: "\(name) \(number)")
      event = .contact(try #require(call))
    }
    let people = number.isMultiple(of: 4) ? [Met(name: "Bo Chen \(number)")] : []
    _ = try office.record(
      [Fact(at: stamp.at, event)], of: interview.id, by: stamp, command: "log", naming: people)
  }

  @Test func aChangeOfTheSameInterviewIsSeenAndOneOfAnotherHoldsNobodyUp() throws {
    let one = try office(holdsSnapshot: true)
    #expect(try one.interview(interviews[0].id)?.isOpen == true)
    try store.record(.cancelled(why: nil, by: .employer), of: interviews[1])
    var before = try numbersLost()
    try one.record(.briefed, of: interviews[0])
    #expect(try numbersLost() == before)

    #expect(try one.interview(interviews[0].id)?.isOpen == true)
    try store.record(.closed(.withdrawn), of: interviews[0])
    before = try numbersLost()
    let recorded = try one.record(.briefed, of: interviews[0], by: .by(at: hour(2)))
    #expect(recorded.interview.outcome == .withdrawn)
    #expect(try numbersLost() == before + 1)
    #expect(try store.isWhole)
  }

  @Test func aChangeOfThePolicyIsSeen() throws {
    let one = try office(holdsSnapshot: true)
    _ = try one.interview(interviews[0].id)
    _ = try store.set("lateAfter", "3wd", for: nil, by: .by(at: hour(1)))
    try one.record(.promise(Promise(by: .at(hour(40)))), of: interviews[0])
    #expect(try store.isWhole)
  }

  @Test func ofTwoRunsOfOneCommandOneIsSaved() throws {
    for round in 0..<10 {
      let results = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 2) { [self] _ in
        var result = "saved"
        do {
          let office = try office()
          try office.use(token: "round \(round)")
          try office.record(.briefed, of: interviews[round % 6])
        } catch StoreError.recordedAlready {
          result = "recorded already"
        } catch {
          result = "\(error)"
        }
        results.withLock { $0.append(result) }
      }
      #expect(results.withLock { $0.sorted() } == ["recorded already", "saved"])
    }
    #expect(try store.isWhole)
  }

  @Test func aCommandWhoseAnswerIsLostIsSavedOnce() throws {
    let name = try #require(store.name.split(separator: "?").first?.split(separator: "/").last)
    let proxy = try CuttingProxy(cutting: 3)
    let far = try AgencyStore(path: proxy.address(of: String(name)))
    for hours in 1...3 {
      try far.record(.thanked(via: .direct), of: interviews[hours], by: .by(at: hour(hours)))
    }
    for interview in interviews[1...3] {
      let thanked = try store.countingEvents(of: interview).filter { $0.kind == .thanked }
      #expect(thanked.count == 1)
    }
    #expect(try store.isWhole)
  }

  /// Numbers given first and saved last: the chain is not in their order, on the server and wherever
  /// the agency goes from there.
  @Test func aChainOutOfTheOrderOfItsNumbersIsWhole() throws {
    let count = try #require(
      try store.queue.read { db in try Int64.fetchOne(db, sql: "SELECT max(id) FROM entry") })
    func next(_ number: Int64) throws {
      try store.queue.write { db in
        _ = try db.rows("SELECT setval('entry_id_seq', ?, FALSE)", [number]) { _ in }
      }
    }
    try next(count + 5)
    try store.record(.briefed, of: interviews[0])
    try next(count + 2)
    try store.record(.briefed, of: interviews[2])
    let seen = Identifier<JournalEntry>(count + 2)
    #expect(try store.verification().head?.entry == seen)
    #expect(try store.changes(since: Identifier(count + 5)).commands.map(\.entry) == [seen])
    try next(count + 6)
    #expect(try store.isWhole)

    let file = try AgencyStore(path: nil)
    var rows: [ExportRow] = []
    try store.forEachRow { _, row in
      rows.append(row)
      return true
    }
    _ = try file.takeIn { take in rows.allSatisfy { take($0) == nil } }
    #expect(try file.verification().head == store.verification().head)
    for one in [store, file] {
      try one.record(.thanked(via: .direct), of: interviews[0], by: .by(at: hour(5)))
      #expect(try one.isWhole)
    }
    try store.damage("UPDATE seal SET chain = zeroblob(32) WHERE entry = \(count + 2)")
    try file.damage("DELETE FROM seal WHERE entry = \(count + 2)")
    #expect(try !store.isWhole)
    #expect(try !file.isWhole)
  }
}
