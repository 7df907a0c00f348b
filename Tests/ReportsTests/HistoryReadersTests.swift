import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Correspondence
@testable import FeedbackReport
@testable import Lists

/// Policy, report, card and draft read one history: over generated journals they say the same of an
/// interview, and where they differ, the difference has a name in `InterviewHistory`.
@Suite struct HistoryReadersTests {
  /// One generated interview, as each reader sees it.
  struct Readers {
    let record: InterviewRecord
    let facts: [Fact]
    let history: InterviewHistory
    let plan: [Duty]
    let card: CardRecord
    let draft: DraftMatter
    let row: ReportRow

    init(seed: UInt64) throws {
      var dice = Dice(state: seed)
      var entries = [
        Fixture.entry(1, .booked(Fixture.hour(endedHoursAgo: 20), meets: []), hoursAgo: 30)
      ]
      for number in 2..<(2 + dice.roll(9)) {
        let event = HistoryReadersTests.alphabet[dice.roll(HistoryReadersTests.alphabet.count)]
        entries.append(
          Fixture.entry(
            Int64(number), event, hoursAgo: dice.roll(24), counts: dice.roll(8) > 0))
      }
      let known = try #require(InterviewFacts(journal: entries))
      let calendars = Calendars(agency: .usual)
      record = InterviewRecord(
        interview: Fixture.interview(endedHoursAgo: 20, outcome: known.outcome), entries: entries)
      facts = record.facts(upTo: Fixture.now)
      history = record.history(upTo: Fixture.now)
      plan = ChasePolicy.plan(for: known, under: PolicySettings(), in: calendars)
      card = CardRecord(record, at: Fixture.now)
      draft = try #require(
        DraftMatter(record, under: PolicySettings(), in: calendars, at: Fixture.now))
      row = ReportRow(record, duties: [], at: Fixture.now, in: calendars)
    }
  }

  /// Throws of a linear congruential generator.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private static let early = Deadline.at(Fixture.ahead(hours: 20))
  private static let late = Deadline.at(Fixture.ahead(hours: 90))

  static let alphabet: [Event] =
    Interest.allCases.map { .debrief(Debrief(interest: $0)) }
    + [
      .debrief(Debrief(interest: nil)), .debrief(Debrief(interest: .no, hearBy: early)),
      .debrief(Debrief(interest: .yes, hearBy: late, thanked: true)),
      .promise(Promise(by: early)), .promise(Promise(by: late)), .thanked(via: .direct),
      .withdrawn(why: nil), .nextBooked(), .closed(.withdrawn), .closed(.filled),
    ] + Decision.allCases.map { .feedback(Feedback(decision: $0)) }
    + [.feedback(Feedback(decision: .hold, hearBy: late))]
    + [(Party.consultant, Party.candidate), (.candidate, .consultant), (.consultant, .employer)]
    .compactMap { Contact(chaser: $0, target: $1, result: .reached).map(Event.contact) }

  private func each(_ check: (Readers) throws -> Void) throws {
    for seed in 0..<2000 { try check(Readers(seed: UInt64(seed))) }
  }

  @Test func `a candidate is withdrawn for all or for none`() throws {
    var closed = 0
    try each { readers in
      let history = readers.history
      let isStated = history.withdrawal.map { $0.value != .lackOfInterest } ?? false
      #expect((readers.card.withdrawal != nil) == isStated)
      if readers.plan.contains(where: { $0.rule == .askForDate }) {
        #expect(history.withdrawal == nil)
      }
      // Closed as withdrawn without a word of the candidate's: the draft takes the latest closing.
      let isClosed = history.withdrawal != nil && !history.isCandidateOut
      closed += isClosed ? 1 : 0
      #expect(
        readers.draft.hasWithdrawn
          == (history.isCandidateOut || readers.record.interview.outcome == .withdrawn))
      if history.untilDecision.isOver { #expect(readers.row.pace.promise == nil) }
    }
    #expect(closed > 0)
  }

  @Test func `the promise in force is one for all`() throws {
    try each { readers in
      let history = readers.history
      #expect(readers.row.promise == history.employersPromise()?.value)
      let promised = PromisedAnswer(
        readers.record, in: Calendars(agency: .usual), at: Fixture.now)
      #expect(promised?.by == history.promiseInForce()?.value)
    }
  }

  @Test func `an answer is waited for where it is chased`() throws {
    try each { readers in
      // A further interview goes on from it: nobody chases, and the card still shows what was asked.
      guard readers.history.throughBy == nil else { return }
      let isChased = readers.plan.contains { $0.rule.asksForAnswer }
      #expect(readers.card.awaitsAnswer == isChased)
    }
  }

  @Test func `news is untold where the plan has it told`() throws {
    try each { readers in
      #expect(
        (readers.history.untoldNews.first != nil)
          == readers.plan.contains { $0.rule == .relayNews })
    }
  }

  @Test func `a thank-you is on record for card and draft alike`() throws {
    try each { readers in
      let isThanked = readers.facts.contains { $0.event.thanks }
      #expect(readers.draft.hasThanked == isThanked)
      if isThanked { #expect(!CardGap.all(in: readers.card).contains(.thankYou)) }
    }
  }
}

extension Event {
  fileprivate var thanks: Bool {
    if case .debrief(let debrief) = self { debrief.thanked == true } else { kind == .thanked }
  }
}
