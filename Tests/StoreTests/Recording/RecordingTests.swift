import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

struct RecordingTests {
  let store: AgencyStore
  let interview: Interview

  init() throws {
    store = try agency()
    interview = try store.book(try booking()).interview
  }

  @Test func answersTheEntryTheInterviewAndItsDuties() throws {
    let recorded = try store.record(.cancelled(why: nil), of: interview)
    #expect(recorded.entry == Identifier(2))
    #expect(recorded.interview.state == .cancelled(at: hour(1)))
    expectNoDifference(recorded.interview, try store.interview(interview.id))
    #expect(recorded.duties.map(\.duty.rule) == [.closeOut])
  }

  @Test func severalInterviewsAreRecordedAndUndoneAsOne() throws {
    let other = try store.book(try booking("Zoë Lund", at: 1)).interview
    let call = try #require(
      Contact(chaser: .consultant, target: .employer, result: .voicemail).map(Event.contact))
    let facts = [interview, other].map { one in
      (interview: one.id, facts: [Fact(at: hour(2), call), Fact(at: hour(2), .briefed)])
    }
    let recorded = try store.record(facts, by: .by(at: hour(2)), command: "contact")
    expectNoDifference(recorded.map(\.interview.id), [interview.id, other.id])
    expectNoDifference(recorded.map(\.entry), [Identifier(3), Identifier(5)])
    let undone = try store.undo(entry: nil, by: .by(at: hour(3)))
    expectNoDifference(undone.retracted.map(\.id), (3...6).map { Identifier($0) })
    expectNoDifference(try store.verification().findings, [])
  }

  @Test func allOfThemAreRecordedOrNone() throws {
    let facts = [interview.id, Identifier(99)].map { one in
      (interview: one, facts: [Fact(at: hour(2), .briefed)])
    }
    #expect(throws: StoreError.noSuchInterview(Identifier(99))) {
      try store.record(facts, by: .by(at: hour(2)), command: "brief")
    }
    #expect(try store.record(of: interview.id).entries.count == 1)
  }

  @Test func whatWasRecordedMeanwhileIsLookedAtFirst() throws {
    let folder = try Folder()
    let mine = try AgencyStore(path: folder.file("agency.db"))
    let theirs = try AgencyStore(path: folder.file("agency.db"))
    let interview = try mine.book(try booking()).interview
    let debrief = [Fact(at: hour(1), .debrief(Debrief(interest: .yes)))]
    let seen = try mine.record(of: interview.id).entries
    try theirs.record(.debrief(Debrief(interest: .no)), of: interview)
    #expect(throws: StoreError.recordedMeanwhile(interview.id)) {
      try mine.record(debrief, of: interview.id, by: .by(), command: "log", after: seen)
    }
    let anew = try mine.record(of: interview.id).entries
    #expect(anew.count == seen.count + 1)
    _ = try mine.record(debrief, of: interview.id, by: .by(), command: "log", after: anew)
    #expect(try theirs.record(of: interview.id).entries.count == anew.count + 1)
  }

  @Test func ofManyWhoSawTheSameOneRecords() async throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let interview = try AgencyStore(path: path).book(try booking()).interview
    let seen = try AgencyStore(path: path).record(of: interview.id).entries
    let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
      for went in 1...5 {
        group.addTask {
          let debrief = Debrief(interest: nil, account: .init(went: went))
          do throws(StoreError) {
            _ = try AgencyStore(path: path).record(
              [Fact(at: hour(1), .debrief(debrief))], of: interview.id, by: .by(), command: "log",
              after: seen)
            return true
          } catch .recordedMeanwhile {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(saved == 1)
    #expect(try AgencyStore(path: path).record(of: interview.id).entries.count == seen.count + 1)
  }

  struct State: CustomTestStringConvertible {
    let testDescription: String
    let events: [Event]
    let state: InterviewState
    var outcome: Outcome?
  }

  @Test(
    arguments: [
      State(testDescription: "booked", events: [], state: .scheduled),
      State(
        testDescription: "cancelled", events: [.cancelled(why: nil)],
        state: .cancelled(at: hour(10))),
      State(testDescription: "no-show", events: [.noShow()], state: .noShow(at: hour(10))),
      State(
        testDescription: "closed", events: [.closed(.filled)], state: .scheduled, outcome: .filled),
      State(
        testDescription: "closed twice", events: [.closed(.filled), .closed(.placed)],
        state: .scheduled, outcome: .placed),
      State(
        testDescription: "no-show corrected to cancelled",
        events: [.noShow(), .cancelled(why: nil)],
        state: .cancelled(at: hour(11))),
    ])
  func theInterviewStandsAsItWasSaidLast(_ row: State) throws {
    let facts = row.events.enumerated().map { Fact(at: hour(10 + $0), $1) }
    if !facts.isEmpty {
      _ = try store.record(facts, of: interview.id, by: .by(at: hour(20)), command: "log")
    }
    let now = try #require(try store.interview(interview.id))
    #expect(now.state == row.state)
    #expect(now.outcome == row.outcome)
  }

  @Test func aRebookingMovesItAndRevivesIt() throws {
    try store.record(.cancelled(why: nil), of: interview, by: .by(at: hour(1)))
    let recorded = try store.record(.rebooked(try time(48)), of: interview, by: .by(at: hour(2)))
    #expect(recorded.interview.state == .scheduled)
    #expect(recorded.interview.time == (try time(48)))
    #expect(!recorded.duties.isEmpty)
  }

  @Test func theStampsConsultantGoesByName() throws {
    let recorded = try store.record(.briefed, of: interview, by: .by("ruth  ADLER"))
    let sam = try store.record(.briefed, of: interview, by: .by("SAM"))
    let stamps = try store.record(of: interview.id).entries.map(\.stamp.consultant.name)
    #expect(stamps == ["Sam", "ruth ADLER", "Sam"])
    #expect(recorded.interview.consultant == sam.interview.consultant)
    #expect(try store.consultants().map(\.name) == ["ruth ADLER", "Sam"])
  }

  @Test func keepsWhoSaidItWhenAndByWhichClock() throws {
    let stamp = Stamp.by("Ruth", at: hour(9), clock: .system)
    _ = try store.record(
      [Fact(at: hour(3), .briefed)], of: interview.id, by: stamp, command: "brief")
    let entry = try #require(try store.record(of: interview.id).entries.last)
    #expect(entry.happenedAt == hour(3))
    #expect(entry.stamp.at == hour(9))
    #expect(entry.stamp.clock == .system)
    #expect(try store.dump(["batch"])["batch"]?.last?.contains("brief") == true)
  }

  @Test func aSnoozeMovesNoDuty() throws {
    let before = try store.duties(of: interview.id)
    let snooze = Snooze(until: hour(90), why: "on leave")
    let one = Snooze(until: hour(95), why: "longer", rule: .debriefCall)
    try store.record(.snoozed(snooze), of: interview)
    let after = try store.record(.snoozed(one), of: interview).duties
    expectNoDifference(after.map(\.duty), before.map(\.duty))
    #expect(before.allSatisfy { $0.snoozedUntil == nil })
    for duty in after {
      #expect(duty.snoozedUntil == (duty.duty.rule == .debriefCall ? hour(95) : hour(90)))
    }
    #expect(after.contains { $0.duty.rule == .debriefCall })
  }

  @Test func aLaterSnoozeTakesThePlaceOfAnEarlierOne() throws {
    try store.record(.snoozed(Snooze(until: hour(90), why: "on leave")), of: interview)
    let after = try store.record(
      .snoozed(Snooze(until: hour(20), why: "back already")), of: interview
    ).duties
    #expect(!after.isEmpty)
    #expect(after.allSatisfy { $0.snoozedUntil == hour(20) })
  }

  @Test func whatTheOtherSideDoesEndsASnooze() throws {
    let promise = Event.promise(Promise(by: .at(hour(200))))
    try store.record(.snoozed(Snooze(until: hour(90), why: "on leave")), of: interview)
    let after = try store.record(promise, of: interview, by: .by(at: hour(2))).duties
    #expect(!after.isEmpty)
    #expect(after.allSatisfy { $0.snoozedUntil == nil })
    let undone = try store.undo(entry: nil, by: .by(at: hour(3))).recorded.flatMap(\.duties)
    #expect(!undone.isEmpty)
    #expect(undone.allSatisfy { $0.snoozedUntil == hour(90) })
  }

  @Test func anInterviewThatDoesNotExistIsRefused() throws {
    let before = try store.counts()
    #expect(throws: StoreError.noSuchInterview(Identifier(7))) {
      try store.record(
        [Fact(at: hour(1), .briefed)], of: Identifier(7), by: .by("Ruth"), command: "brief")
    }
    expectNoDifference(try store.counts(), before)
  }

  @Test func nothingIsKeptWhereAPartCannotBe() throws {
    let before = try store.counts()
    let debrief = Debrief(interest: .yes, account: .init(went: 6))
    let error = #expect(throws: StoreError.self) {
      try store.record(
        [Fact(at: hour(1), .briefed), Fact(at: hour(1), .debrief(debrief))], of: interview.id,
        by: .by("Ruth"), command: "log")
    }
    guard case .programFault = error else {
      Issue.record("refused with \(String(describing: error))")
      return
    }
    expectNoDifference(try store.counts(), before)
  }

  @Test(.ofFiles) func nothingIsKeptWhereTheDiskIsFull() throws {
    let before = try store.counts()
    try store.queue.write { db in
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      try db.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let account = Debrief.Account(note: String(repeating: "long ", count: 100_000))
    #expect(throws: StoreError.writeFailed(reason: "database or disk is full")) {
      try store.record(.debrief(Debrief(interest: .yes, account: account)), of: interview)
    }
    expectNoDifference(try store.counts(), before)
    try store.record(.briefed, of: interview)
  }

  @Test func anEmptyRecordingIsRefused() {
    #expect(throws: StoreError.programFault(reason: "there is nothing to record")) {
      try store.record([], of: interview.id, by: .by(), command: "log")
    }
  }

  @Test func aConsultantIsAddedOnce() throws {
    let ruth = try store.addConsultant(named: "Ruth Adler")
    expectNoDifference(try store.addConsultant(named: "RUTH adler"), ruth)
    #expect(ruth == Consultant(id: Identifier(2), name: "Ruth Adler"))
  }
}
