import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct ReportRowTests {
  private func row(
    _ entries: [JournalEntry], _ interview: Interview = Fixture.interview(),
    duties: [AssignedDuty] = []
  ) -> ReportRow {
    ReportRow(
      InterviewRecord(interview: interview, entries: entries), duties: duties, at: Fixture.now)
  }

  @Test func `all that was told and the latest feedback are told, the first account is timed`()
    throws
  {
    let latest = Debrief(interest: .no)
    let told = try #require(Debrief(completing: [Fixture.debrief, latest]))
    let row = row([
      Fixture.entry(3, .debrief(latest), hoursAgo: 10),
      Fixture.entry(1, .debrief(Fixture.debrief), hoursAgo: 100),
      Fixture.entry(2, .feedback(Fixture.feedback), hoursAgo: 50),
    ])
    expectNoDifference(row.debrief, .init(at: Fixture.ago(hours: 10), value: told))
    expectNoDifference(row.debriefedAt, Fixture.ago(hours: 100))
    expectNoDifference(row.feedback, .init(at: Fixture.ago(hours: 50), value: Fixture.feedback))
    #expect(row.promise == Fixture.feedback.hearBy)
  }

  @Test func `what was retracted or is still to come is left out`() {
    let row = row([
      Fixture.entry(1, .debrief(Fixture.debrief), hoursAgo: 10, counts: false),
      Fixture.entry(2, .feedback(Fixture.feedback), hoursAgo: -1),
      Fixture.entry(3, .permission(.allowed(agreedBy: nil)), hoursAgo: 5, counts: false),
    ])
    #expect(row.debrief == nil && row.debriefedAt == nil)
    #expect(row.feedback == nil && row.promise == nil && row.directContact == nil)
  }

  @Test(arguments: [
    (InterviewState.scheduled, 1, ReportRow.Progress.held), (.scheduled, 0, .held),
    (.scheduled, -1, .toCome), (.cancelled(at: nil), 1, .cancelled), (.noShow(at: nil), 1, .noShow),
  ])
  func `progress follows from the state and the time`(
    state: InterviewState, endedHoursAgo: Int, progress: ReportRow.Progress
  ) {
    let interview = Fixture.interview(endedHoursAgo: endedHoursAgo, state: state)
    #expect(row([], interview).progress == progress)
  }

  @Test(arguments: [
    ([Event.thanked(via: .direct)], ReportRow.Thanks.direct),
    ([.thanked(via: .consultant)], .consultant), ([.debrief(Fixture.debrief)], .sent),
    ([.debrief(Debrief(interest: .yes))], nil),
  ])
  func `the thank-you is told as far as it is known`(events: [Event], thanks: ReportRow.Thanks?) {
    #expect(row(events.map { Fixture.entry(1, $0, hoursAgo: 1) }).thanks == thanks)
  }

  @Test func `only what is due or overdue is owed, overdue first`() {
    let row = row(
      [],
      duties: [
        Fixture.duty(.passOn), Fixture.duty(.chaseEmployer, fromHoursAgo: -1),
        Fixture.duty(.thankYou, until: Fixture.now),
        Fixture.duty(.relayNews, fromHoursAgo: 5, lateHoursAgo: 1),
      ])
    expectNoDifference(row.owed.map(\.duty.rule), [.relayNews, .passOn])
  }

  @Test(arguments: UInt64(0)..<400)
  func `a row is made of the kinds of entries that it names, and of nothing else`(seed: UInt64) {
    var dice = Chances(state: seed)
    let entries = (1...Int64(8)).map { number in
      let event = EventWordsTests.rows.randomElement(using: &dice)?.0 ?? .briefed
      let entry = Fixture.entry(
        number, event, hoursAgo: .random(in: -5...165, using: &dice),
        counts: .random(in: 0..<5, using: &dice) > 0)
      return .random(in: 0..<20, using: &dice) > 0 ? entry : erased(entry, event.kind)
    }
    let read = entries.filter { entry in
      guard case .event(let event) = entry.content else { return true }
      return ReportRow.kinds.contains(event.kind)
    }
    expectNoDifference(row(read), row(entries))
  }

  private func erased(_ entry: JournalEntry, _ kind: Event.Kind) -> JournalEntry {
    JournalEntry(
      id: entry.id, subject: entry.subject, happenedAt: entry.happenedAt, stamp: entry.stamp,
      content: .erased(kind), counts: entry.counts)
  }

  /// Knuth's linear congruential generator: the same chances for the same seed.
  private struct Chances: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }
}
