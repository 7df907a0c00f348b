import CustomDump
import Domain
import Testing
import WorkingTime

struct JournalFactsTests {
  private static func moment(_ hours: Int) -> Instant { Instant(seconds: hours * 3600) }

  private static func time(_ hours: Int) throws -> InterviewTime {
    try #require(InterviewTime(start: moment(hours), end: moment(hours + 1)))
  }

  /// Entries numbered from 1 in the order given, each at its hour; those named do not count.
  private static func journal(
    _ facts: [(hour: Int, event: Event)], without retracted: Set<Int64> = []
  ) -> [JournalEntry] {
    let sam = Consultant(id: Identifier(1), name: "Sam")
    return facts.enumerated().map { index, fact in
      let number = Int64(index + 1)
      return JournalEntry(
        id: Identifier(number), subject: .interview(Identifier(1)), happenedAt: moment(fact.hour),
        stamp: Stamp(consultant: sam, at: moment(99), clock: .system), content: .event(fact.event),
        counts: !retracted.contains(number))
    }
  }

  @Test func areNoneWhereNoBookingCounts() throws {
    let journal = Self.journal(
      [(0, .booked(try Self.time(10), meets: [])), (1, .briefed)], without: [1])
    #expect(InterviewFacts(journal: journal) == nil)
    #expect(InterviewFacts(journal: []) == nil)
  }

  @Test func haveTheEntriesThatThePolicyReads() throws {
    let facts = InterviewFacts(
      journal: Self.journal(
        [
          (5, .booked(try Self.time(10), meets: ["Tom Hill"])), (6, .cleared), (4, .briefed),
          (6, .snoozed(Snooze(until: Self.moment(9), why: "leave"))), (6, .nextBooked()),
          (7, .withdrawn(why: nil)),
        ], without: [6]))
    expectNoDifference(
      facts,
      InterviewFacts(
        time: try Self.time(10), bookedAt: Self.moment(5),
        entries: [
          Fact(at: Self.moment(6), recordedAt: Self.moment(99), .cleared),
          Fact(at: Self.moment(4), recordedAt: Self.moment(99), .briefed),
          Fact(at: Self.moment(6), recordedAt: Self.moment(99), .nextBooked()),
        ]))
  }

  @Test func areInTheOrderOfTheJournalWhereRecordedAtOneInstant() throws {
    let facts = try #require(
      InterviewFacts(
        journal: Self.journal([
          (5, .booked(try Self.time(10), meets: [])), (8, .cleared), (6, .briefed),
        ])))
    #expect(facts.entries.map(\.event.kind) == [.briefed, .cleared])
    #expect(facts.recorded.map(\.event.kind) == [.cleared, .briefed])
  }

  private struct Row {
    let testDescription: String
    let facts: [(hour: Int, event: Event)]
    var retracted: Set<Int64> = []
    let start: Int
    let state: InterviewState
    var by: Side?
    var moved: Change?
  }

  private static func change(_ hour: Int, by side: Side? = nil) -> Change {
    Change(at: moment(hour), by: side, recordedAt: moment(99))
  }

  private static func rows() throws -> [Row] {
    let booked = (hour: 50, event: Event.booked(try time(10), meets: []))
    let moved = Event.rebooked(try time(20))
    return [
      Row(testDescription: "booked", facts: [booked], start: 10, state: .scheduled),
      Row(
        testDescription: "moved", facts: [booked, (51, moved)], start: 20, state: .scheduled,
        moved: change(51)),
      Row(
        testDescription: "moved, and only made longer since",
        facts: [booked, (51, .rebooked(try time(20), by: .employer)), (52, moved)], start: 20,
        state: .scheduled, moved: change(51, by: .employer)),
      Row(
        testDescription: "called off by somebody",
        facts: [booked, (51, .cancelled(why: nil, by: .candidate))], start: 10,
        state: .cancelled(at: moment(51)), by: .candidate),
      Row(
        testDescription: "called off, and on again at the same time",
        facts: [booked, (51, .cancelled(why: nil)), (52, .rebooked(try time(10), by: .agency))],
        start: 10, state: .scheduled, moved: change(52, by: .agency)),
      Row(
        testDescription: "moved twice, told late",
        facts: [booked, (3, moved), (2, .rebooked(try time(30)))], start: 20, state: .scheduled,
        moved: change(3)),
      Row(
        testDescription: "the move was a mistake", facts: [booked, (1, moved)], retracted: [2],
        start: 10, state: .scheduled),
      Row(
        testDescription: "cancelled before it was booked here",
        facts: [booked, (3, .cancelled(why: nil))], start: 10, state: .cancelled(at: moment(3))),
      Row(
        testDescription: "no-show, then moved", facts: [booked, (3, .noShow()), (4, moved)],
        start: 20, state: .scheduled, moved: change(4)),
      Row(
        testDescription: "moved, then a no-show", facts: [booked, (4, .noShow()), (3, moved)],
        start: 20, state: .noShow(at: moment(4)), moved: change(3)),
      Row(
        testDescription: "the cancellation was a mistake",
        facts: [booked, (3, .noShow()), (4, .cancelled(why: nil))], retracted: [3], start: 10,
        state: .noShow(at: moment(3))),
    ]
  }

  @Test func sayWhenAndWhetherItIsHeld() throws {
    for row in try Self.rows() {
      let facts = InterviewFacts(journal: Self.journal(row.facts, without: row.retracted))
      expectNoDifference(
        facts,
        InterviewFacts(
          time: try Self.time(row.start), state: row.state, stateBy: row.by,
          stateRecordedAt: row.state == .scheduled ? nil : Self.moment(99), moved: row.moved,
          bookedAt: Self.moment(50)),
        row.testDescription)
    }
  }
}
