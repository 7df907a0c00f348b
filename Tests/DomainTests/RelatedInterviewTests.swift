import CustomDump
import Domain
import Testing
import WorkingTime

/// What the candidate's other interviews say of one: POLICY.md, *From the journal to the facts*.
struct RelatedInterviewTests {
  private static let sam = Consultant(id: Identifier(1), name: "Sam")

  /// A journal of an interview of an hour that starts at a minute, booked long before.
  private static func journal(
    _ number: Int64, at start: Int, booked: Int = -9000, _ events: [(minute: Int, event: Event)]
  ) throws -> [JournalEntry] {
    let time = try #require(InterviewTime(start: moment(start), end: moment(start + 60)))
    let all = [(minute: booked, event: Event.booked(time, meets: []))] + events
    return all.enumerated().map { place, fact in
      JournalEntry(
        id: Identifier(number * 100 + Int64(place)), subject: .interview(Identifier(number)),
        happenedAt: moment(fact.minute),
        stamp: Stamp(consultant: sam, at: moment(fact.minute), clock: .system),
        content: .event(fact.event), counts: true)
    }
  }

  private struct Row {
    let label: String
    var own: [(Int, Event)] = []
    var start = 10_000
    var booked = -9000
    var events: [(Int, Event)] = []
    var isRound = true
    let facts: [Fact]
  }

  private static func later(_ fell: Int? = nil, start: Int = 10_000) -> Fact {
    Fact(
      at: moment(-9000),
      .nextBooked(Identifier(2), start: moment(start), fell: fell.map(moment)))
  }

  private static let no = Event.debrief(Debrief(interest: .no))
  private static let yes = Event.debrief(Debrief(interest: .yes))

  private static let rows: [Row] = [
    Row(label: "a later round", facts: [later()]),
    Row(label: "an earlier one", start: -5000, facts: []),
    Row(label: "one for another vacancy", isRound: false, facts: []),
    Row(label: "one that was called off", events: [(70, .cancelled(why: nil))], facts: [later(70)]),
    Row(
      label: "a withdrawal in the later round", events: [(70, .withdrawn(why: "other job"))],
      facts: [later(), Fact(at: moment(70), .withdrawn(why: nil, told: true))]),
    Row(
      label: "a withdrawal in an earlier round: the employer hears of it with this one",
      start: -5000, events: [(70, no)],
      facts: [Fact(at: moment(70), .withdrawn(why: nil, told: false))]),
    Row(
      label: "its own withdrawal is told with the later round", own: [(70, .withdrawn(why: nil))],
      facts: [later(), Fact(at: moment(70), .withdrawn(why: nil, told: true))]),
    Row(
      label: "a withdrawal that was taken back", start: -5000, events: [(70, no), (80, yes)],
      facts: []),
    Row(
      label: "a withdrawal that was taken back here", own: [(80, yes)], start: -5000,
      events: [(70, no)], facts: [Fact(at: moment(80), yes)]),
    Row(
      label: "a no to an offer that was made anew", start: -5000,
      events: [
        (70, .answered(yes: false)), (80, .feedback(Feedback(decision: .offer))),
      ], facts: []),
    Row(
      label: "a withdrawal in another job", events: [(70, .withdrawn(why: nil))], isRound: false,
      facts: []),
    Row(
      label: "a briefing on that day", start: 120, events: [(-30, .briefed)],
      facts: [later(start: 120), Fact(at: moment(-30), .briefed)]),
    Row(
      label: "a briefing on another day", start: 5000, events: [(-30, .briefed)],
      facts: [later(start: 5000)]),
    Row(
      label: "placed in another job", events: [(70, .closed(.placed))], isRound: false,
      facts: [Fact(at: moment(70), .placedElsewhere)]),
    Row(
      label: "placed in this one", events: [(70, .closed(.placed))], facts: [later()]),
  ]

  @Test(arguments: rows.indices)
  func addTheirFacts(_ place: Int) throws {
    let row = Self.rows[place]
    let own = try Self.journal(1, at: 0, row.own.map { (minute: $0.0, event: $0.1) })
    let other = RelatedInterview(
      id: Identifier(2), isRound: row.isRound,
      journal: try Self.journal(
        2, at: row.start, booked: row.booked, row.events.map { (minute: $0.0, event: $0.1) }))
    let facts = try #require(InterviewFacts(journal: own, related: [other]))
    expectNoDifference(facts.entries, row.facts, "\(row.label)")
  }

  @Test func aWithdrawalFromBeforeItWasBookedSaysNothing() throws {
    let own = try Self.journal(1, at: 0, booked: 71, [])
    let other = RelatedInterview(
      id: Identifier(2), isRound: true,
      journal: try Self.journal(2, at: -5000, [(70, .withdrawn(why: nil))]))
    let facts = try #require(InterviewFacts(journal: own, related: [other]))
    expectNoDifference(facts.entries, [])
  }

  @Test func aClosedRoundIsNotWithdrawnFrom() throws {
    let own = try Self.journal(1, at: 0, [(65, .closed(.rejected))])
    let other = RelatedInterview(
      id: Identifier(2), isRound: true,
      journal: try Self.journal(2, at: -5000, [(70, .withdrawn(why: nil))]))
    let facts = try #require(InterviewFacts(journal: own, related: [other]))
    expectNoDifference(facts.entries, [Fact(at: moment(65), .closed(.rejected))])
  }
}
