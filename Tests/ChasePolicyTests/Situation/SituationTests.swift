import CustomDump
import Domain
import Testing
import WorkingTime

import AgencySettings
@testable import ChasePolicy

/// What is derived from the facts: section 3 of the specification.
struct SituationTests {
  private func situation(_ entries: [Fact], state: InterviewState = .scheduled) throws -> Situation
  {
    let (facts, settings, calendars) = try Row("derived", entries, state: state, owes: nil)
      .question()
    return Situation(facts, under: settings, in: calendars)
  }

  @Test func theLatestIsByMomentThenByRecording() throws {
    let found = try situation([
      on("11-17 12:00", .feedback(.hold)), on("11-17 12:00", .feedback(.offer)),
      on("11-16 12:00", .feedback(.reject)), on("11-16 12:00", .debrief(thanked: true)),
      on("11-16 11:30", .debrief()),
    ])
    #expect(found.history.feedback?.value.decision == .offer)
    #expect(found.history.debrief?.reason == .fact(.debrief, at: moment("11-16 12:00")))
    #expect(found.history.debrief?.value.thanked == true)
  }

  static let withdrawals: [(String, [Fact], Reason?)] = [
    ("none", [on("11-16 12:00", .debrief(.unsure))], nil),
    (
      "an entry", [on("11-16 12:00", .withdrew)],
      Reason.fact(.withdrawn, at: moment("11-16 12:00"))
    ),
    (
      "no interest", [on("11-16 12:00", .debrief(.no))],
      Reason.fact(.debrief, at: moment("11-16 12:00"))
    ),
    (
      "no interest, taken back", [on("11-16 12:00", .debrief(.no)), on("11-17 12:00", .debrief())],
      nil
    ),
    (
      "an entry, taken back", [on("11-16 12:00", .withdrew), on("11-17 12:00", .debrief())], nil
    ),
    (
      "a note takes nothing back",
      [on("11-16 12:00", .withdrew), on("11-17 12:00", .debrief(nil))],
      Reason.fact(.withdrawn, at: moment("11-16 12:00"))
    ),
    (
      "a closing", [on("11-16 12:00", .closed(.withdrawn))],
      Reason.fact(.closed, at: moment("11-16 12:00"))
    ),
    ("another closing", [on("11-16 12:00", .closed(.rejected))], nil),
    (
      "the first: no interest", [on("11-17 12:00", .withdrew), on("11-16 12:00", .debrief(.no))],
      Reason.fact(.debrief, at: moment("11-16 12:00"))
    ),
    (
      "the first: the entry", [on("11-16 12:00", .withdrew), on("11-17 12:00", .debrief(.no))],
      Reason.fact(.withdrawn, at: moment("11-16 12:00"))
    ),
    (
      "a no to the offer",
      [on("11-16 12:00", .feedback(.offer)), on("11-17 12:00", .answered(yes: false))],
      Reason.fact(.answered, at: moment("11-17 12:00"))
    ),
    (
      "a no to an offer that was made anew",
      [on("11-16 12:00", .answered(yes: false)), on("11-17 12:00", .feedback(.offer))], nil
    ),
  ]

  @Test(arguments: withdrawals)
  func knowsWhenTheCandidateWithdrew(label: String, entries: [Fact], expected: Reason?) throws {
    expectNoDifference(try situation(entries).history.withdrawal?.reason, expected)
  }

  static let promises: [(String, [Fact], Event.Kind?)] = [
    ("none", [on("11-16 12:00", .feedback(.hold))], nil),
    ("a promise", [on("11-16 12:00", .promise(.endOf(date("11-20"))))], .promise),
    (
      "what the candidate was told", [on("11-16 12:00", .debrief(hearBy: .endOf(date("11-20"))))],
      .debrief
    ),
    (
      "what came with feedback",
      [on("11-16 12:00", .feedback(.hold, hearBy: .endOf(date("11-20"))))],
      .feedback
    ),
    (
      "older than feedback",
      [on("11-16 12:00", .promise(.endOf(date("11-20")))), on("11-16 12:00:01", .feedback(.hold))],
      nil
    ),
    (
      "as old as feedback, recorded before",
      [on("11-16 12:00", .promise(.endOf(date("11-20")))), on("11-16 12:00", .feedback(.hold))],
      .promise
    ),
    (
      "newer than feedback",
      [on("11-16 12:00", .feedback(.hold)), on("11-17 12:00", .promise(.endOf(date("11-20"))))],
      .promise
    ),
    (
      "a newer debrief without a date leaves it",
      [on("11-16 12:00", .promise(.endOf(date("11-20")))), on("11-17 12:00", .debrief())], .promise
    ),
  ]

  @Test(arguments: promises)
  func knowsThePromiseInForce(label: String, entries: [Fact], expected: Event.Kind?) throws {
    #expect(try situation(entries).history.promiseInForce()?.occurrence.kind == expected)
  }

  @Test func spokenIsAContactThatReachedEitherWayOrADebriefOrNews() throws {
    let found = try situation([
      on("11-16 12:00", .reached(.candidate, .consultant)), on("11-16 13:00", .missed(.candidate)),
      on("11-16 12:00", .feedback(.hold)), on("11-16 13:00", .reached(.candidate, .employer)),
    ])
    #expect(found.history.lastSpoken(with: .candidate)?.at == moment("11-16 12:00"))
    #expect(
      found.history.lastSpoken(with: .employer)?.reason
        == Reason.fact(.feedback, at: moment("11-16 12:00")))
    #expect(found.history.lastTold(.employer) == nil)
  }

  @Test func onlyOurUnansweredCallsSinceTheEndCount() throws {
    let found = try situation([
      on("11-16 10:59:59", .missed(.candidate)), on("11-16 11:00", .missed(.candidate)),
      on("11-16 12:00", .missed(.candidate)), on("11-16 13:00", .missed(.candidate, .consultant)),
      on("11-16 14:00", .missed(.employer)),
    ])
    #expect(found.history.triesForDebrief.count == 2)
    #expect(found.history.lastTryForDebrief?.at == moment("11-16 12:00"))
  }

  @Test func aNoShowIsKnownFromTheEndWhereNobodySaidWhen() throws {
    #expect(try situation([], state: .noShow(at: nil)).noShowAt == Interview.end)
    #expect(try situation([], state: .noShow(at: Interview.start)).noShowAt == Interview.start)
    #expect(try situation([]).noShowAt == nil)
  }
}
