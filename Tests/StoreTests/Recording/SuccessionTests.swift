import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct SuccessionTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  private func isFollowed(_ interview: Interview) throws -> Bool {
    try store.countingEvents(of: interview).contains { $0.kind == .nextBooked }
  }

  @Test func anEarlierInterviewIsToldOfALaterOne() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50), by: .by(at: hour(3))).interview
    #expect(try isFollowed(first))
    #expect(try !isFollowed(second))
    let entry = try #require(try store.record(of: first.id).entries.last)
    #expect(entry.happenedAt == hour(3))
    #expect(entry.event?.kind == .nextBooked)
  }

  @Test(arguments: [
    ("Ann Lee", "Acme", "Data analyst"), ("Priya Shah", "Bolt", "Data analyst"),
    ("Priya Shah", "Acme", "Data engineer"),
  ])
  func onlyOneOfTheSameCandidateForTheSameVacancyIs(
    _ candidate: String, _ employer: String, _ vacancy: String
  ) throws {
    let first = try store.book(try booking(at: 0)).interview
    _ = try store.book(try booking(candidate, employer: employer, vacancy: vacancy, at: 50))
    #expect(try !isFollowed(first))
  }

  @Test func interviewsBookedAtOnceInAnyOrderAre() throws {
    let recorded = try store.book(
      [50, 0, 0].map { ImportedInterview(booking: try booking(at: $0)) }, by: .by(),
      command: "import")
    #expect(try recorded.map { try isFollowed($0.interview) } == [false, true, true])
  }

  @Test func aCancelledOneIsToldNothingAndTellsNothing() throws {
    let cancelled = try store.book(try booking(at: 0)).interview
    try store.record(.cancelled(why: nil), of: cancelled)
    let middle = try store.book(try booking(at: 50)).interview
    #expect(try !isFollowed(cancelled))
    let last = try store.book(try booking(at: 80)).interview
    #expect(try isFollowed(middle))
    try store.record(.cancelled(why: nil), of: last)
    #expect(try !isFollowed(middle))
  }

  @Test func theLastThatStandsIsEnough() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50)).interview
    let third = try store.book(try booking(at: 80)).interview
    try store.record(.cancelled(why: nil), of: second)
    #expect(try isFollowed(first))
    try store.record(.cancelled(why: nil), of: third)
    #expect(try !isFollowed(first))
    try store.record(.rebooked(try time(90)), of: third, by: .by(at: hour(4)))
    #expect(try isFollowed(first))
  }

  @Test func movingALaterOneBeforeAnEarlierOneSwapsThem() throws {
    let first = try store.book(try booking(at: 10)).interview
    let second = try store.book(try booking(at: 50)).interview
    try store.record(.rebooked(try time(5)), of: second)
    #expect(try !isFollowed(first))
    #expect(try isFollowed(second))
  }

  @Test func undoingACancellationTellsAgain() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50)).interview
    let before = try store.dumpComputed()
    try store.record(.cancelled(why: nil), of: second)
    _ = try store.undo(entry: nil, by: .by())
    #expect(try isFollowed(first))
    expectNoDifference(try store.dumpComputed(), before)
  }

  @Test func undoingOutOfTurnLeavesNothingStale() throws {
    let first = try store.book(try booking(at: 0)).interview
    let second = try store.book(try booking(at: 50))
    try store.record(.cancelled(why: nil), of: second.interview)
    _ = try store.undo(entry: second.entry, by: .by())
    _ = try store.undo(entry: nil, by: .by())
    #expect(try !isFollowed(first), "its successor was never booked")
  }

  @Test func oneRecordedByHandIsLeftAlone() throws {
    let only = try store.book(try booking(at: 0)).interview
    try store.record(.nextBooked(), of: only)
    try store.record(.briefed, of: only)
    #expect(try isFollowed(only))
  }
}
