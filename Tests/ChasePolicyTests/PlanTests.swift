import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

/// Which rules a plan asks, and how it is ordered.
struct PlanTests {
  /// As much as can be owed at once: a debrief with points to pass on, untold news, direct contact.
  static let busy = [
    on("11-16 12:00", .debrief(passOn: true)), on("11-16 13:00", .allowed),
    on("11-17 12:00", .feedback(.hold)),
  ]

  static let phases: [(String, [Fact], InterviewState, [Rule])] = [
    (
      "nothing recorded", [], .scheduled,
      [.brief, .debriefCall, .thankYou, .missingDebrief, .chaseEmployer]
    ),
    (
      "busy", busy, .scheduled,
      [.brief, .thankYou, .passOn, .relayNews, .chaseEmployer, .checkFirst]
    ),
    ("cancelled", busy, .cancelled(at: nil), [.relayNews]),
    (
      "closed: news is still relayed", busy + [on("11-18 12:00", .closed(.filled))], .scheduled,
      [.relayNews]
    ),
    (
      "closed by a withdrawal: that too", busy + [on("11-18 12:00", .closed(.withdrawn))],
      .scheduled, [.relayNews, .passOnWithdrawal]
    ),
    (
      "an entry after the closing opens nothing",
      [on("11-18 12:00", .closed(.filled, told: true)), on("11-19 12:00", .debrief())],
      .scheduled, []
    ),
    (
      "a further interview makes one that led to it through",
      [on("11-17 12:00", .feedback(.progress)), on("11-17 12:00", .nextBooked())], .scheduled,
      [.relayNews]
    ),
    (
      "a further interview alone does so too",
      [on("11-17 12:00", .briefed), on("11-17 12:00", .nextBooked())], .scheduled, []
    ),
    (
      "one that was booked ahead leaves the debrief",
      [on("11-12 12:00", .briefed), on("11-12 12:00", .nextBooked())], .scheduled,
      [.debriefCall, .missingDebrief]
    ),
    (
      "placed elsewhere", busy + [on("11-18 12:00", .placedElsewhere)], .scheduled,
      [.relayNews, .stillIn]
    ),
    ("a no-show", busy, .noShow(at: moment("11-16 13:00")), [.noShow]),
    (
      "a no-show that is closed is closed", busy + [on("11-18 12:00", .closed(.abandoned))],
      .noShow(at: nil), [.relayNews]
    ),
  ]

  @Test(arguments: phases)
  func asksTheRulesOfItsPhase(
    label: String, entries: [Fact], state: InterviewState, expected: [Rule]
  ) throws {
    let (facts, settings, calendars) = try Row(label, entries, state: state, owes: nil).question()
    let rules = plan(for: facts, under: settings, in: calendars).map(\.rule)
    expectNoDifference(rules, expected)
  }

  @Test func dutiesOfOneMomentStandInTheOrderOfTheirRules() throws {
    let entries = [
      on("11-16 09:00", .briefed), on("11-18 11:00", .debrief(passOn: true)),
      on("11-18 11:00", .allowed), on("11-18 11:00", .thanked(via: .consultant)),
    ]
    let (facts, settings, calendars) = try Row("one moment", entries, owes: nil).question()
    let duties = plan(for: facts, under: settings, in: calendars)
    expectNoDifference(
      duties.map(\.rule),
      [.passOn, .chaseEmployer, .checkFirst, .updateCandidate, .askConsultant])
    #expect(Set(duties.prefix(3).map(\.from)).count == 1)
    #expect(Set(duties.suffix(2).map(\.from)).count == 1)
  }
}
