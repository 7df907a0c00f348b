import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import Store

struct UndoingTests {
  let store: AgencyStore
  let booked: Recorded
  var interview: Interview { booked.interview }

  init() throws {
    store = try agency()
    booked = try store.book(try booking(phone: "1"))
  }

  struct Recording: CustomTestStringConvertible {
    let testDescription: String
    let events: [Event]
  }

  @Test(
    arguments: [
      Recording(testDescription: "a debrief", events: [.debrief(Debrief(interest: .yes))]),
      Recording(testDescription: "a cancellation", events: [.cancelled(why: "ill")]),
      Recording(testDescription: "a closing", events: [.closed(.placed)]),
      Recording(
        testDescription: "an agreement", events: [.debriefAgreed(until: .at(hour(200)))]),
      Recording(
        testDescription: "a snooze", events: [.snoozed(Snooze(until: hour(90), why: "leave"))]),
      Recording(
        testDescription: "several at once",
        events: [.debrief(Debrief(interest: .no)), .withdrawn(why: nil), .noShow()]),
    ])
  func restoresWhatWasComputedExactly(_ row: Recording) throws {
    let facts = row.events.map { Fact(at: hour(2), $0) }
    let before = try store.dumpComputed()
    _ = try store.record(facts, of: interview.id, by: .by(at: hour(2)), command: "log")
    let between = try store.dumpComputed()
    #expect(between != before)

    let undone = try store.undo(entry: nil, by: .by(at: hour(3)))
    expectNoDifference(try store.dumpComputed(), before)
    #expect(
      undone.retracted.map(\.content) == row.events.map(JournalEntry.Content.event))
    #expect(undone.retracted.allSatisfy { !$0.counts })
    #expect(undone.restored == [])
    expectNoDifference(undone.recorded.map(\.interview), [interview])

    let redone = try store.undo(entry: undone.entry, by: .by(at: hour(4)))
    expectNoDifference(try store.dumpComputed(), between)
    #expect(redone.restored.map(\.id) == undone.retracted.map(\.id))
    #expect(redone.retracted.map(\.id).contains(undone.entry))
  }

  @Test func erasesNothing() throws {
    try store.record(.briefed, of: interview)
    let undone = try store.undo(entry: nil, by: .by(at: hour(5)))
    let entries = try store.record(of: interview.id).entries
    #expect(entries.map(\.counts) == [true, false, true])
    #expect(entries.last?.content == .retraction(of: Identifier(2)))
    #expect(entries.last?.id == undone.entry)
    #expect(entries.last?.happenedAt == hour(5))
  }

  @Test func takesBackOneCommandAfterAnother() throws {
    try store.record(.briefed, of: interview)
    try store.record(.noShow(), of: interview)
    let undone = try (1...3).map { _ in
      try store.undo(entry: nil, by: .by()).retracted.map(\.content)
    }
    expectNoDifference(
      undone,
      [[.event(.noShow())], [.event(.briefed)], [.event(.booked(try time(0), meets: []))]])
    #expect(throws: StoreError.nothingToUndo) { try store.undo(entry: nil, by: .by()) }
  }

  @Test func takesBackOnesOwnOnly() throws {
    try store.record(.briefed, of: interview, by: .by("Ruth"))
    try store.record(.noShow(), of: interview, by: .by("Sam"))
    let undone = try store.undo(entry: nil, by: .by("Ruth"))
    #expect(undone.retracted.map(\.content) == [.event(.briefed)])
    #expect(throws: StoreError.nothingToUndo) { try store.undo(entry: nil, by: .by("Ruth")) }
    #expect(throws: StoreError.nothingToUndo) { try store.undo(entry: nil, by: .by("Nobody")) }
    #expect(try store.consultants().map(\.name) == ["Ruth", "Sam"])
  }

  @Test func anEntrysWholeCommandIsTakenBack() throws {
    let recorded = try store.record(
      [Fact(at: hour(1), .briefed), Fact(at: hour(2), .cleared)], of: interview.id, by: .by(),
      command: "log")
    try store.record(.noShow(), of: interview)
    let second = Identifier<JournalEntry>(recorded.entry.number + 1)
    let undone = try store.undo(entry: second, by: .by("Ruth"))
    #expect(undone.retracted.map(\.content) == [.event(.briefed), .event(.cleared)])
    #expect(throws: StoreError.noSuchEntry(second)) { try store.undo(entry: second, by: .by()) }
  }

  @Test func anEntryThatDoesNotExistIsRefused() throws {
    let before = try store.counts()
    #expect(throws: StoreError.noSuchEntry(Identifier(99))) {
      try store.undo(entry: Identifier(99), by: .by("Ruth"))
    }
    expectNoDifference(try store.counts(), before)
  }

  @Test func aBookingThatIsTakenBackIsInNoList() throws {
    try store.record(.briefed, of: interview)
    let undone = try store.undo(entry: booked.entry, by: .by())
    #expect(undone.recorded == [])
    #expect(try store.interview(interview.id) == nil)
    #expect(try store.interviews(openOnly: false) == [])
    #expect(try store.interviews(matching: "priya", openOnly: false) == [])
    #expect(try store.duties(DutyQuery(now: hour(999))) == [])
    #expect(try store.duties(of: interview.id) == [])
    #expect(try store.silent(at: hour(999), over: nil, consultant: nil) == [])
    #expect(try store.records(ReportFilter()) == [])
    #expect(try store.candidates() == [])
    #expect(try store.employers() == [])
    #expect(try store.vacancyTitles(ofEmployerNamed: "Acme") == [])
    #expect(throws: StoreError.noSuchInterview(interview.id)) {
      try store.record(.noShow(), of: interview)
    }
    _ = try store.undo(entry: undone.entry, by: .by())
    expectNoDifference(try store.interview(interview.id), interview)
  }
}
