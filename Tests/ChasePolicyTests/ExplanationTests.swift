import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import ChasePolicy

/// What every rule says of an interview, and the arithmetic behind it.
struct ExplanationTests {
  private func explanations(_ entries: [Fact], settings: [String: String] = [:]) throws
    -> [Rule: Explanation.Verdict]
  {
    let (facts, settings, calendars) =
      try Row("explained", entries, settings: settings, owes: nil).question()
    let all = explain(for: facts, under: settings, in: calendars)
    #expect(all.map(\.rule) == Rule.allCases)
    return Dictionary(uniqueKeysWithValues: all.map { ($0.rule, $0.verdict) })
  }

  @Test func tellsTheWayToAMissingDebrief() throws {
    let verdict = try explanations([], settings: ["candidate.callBackWithin": "120h"])[
      .missingDebrief]
    guard case .owed(let duty, let arithmetic) = verdict else {
      Issue.record("nothing is owed: \(String(describing: verdict))")
      return
    }
    #expect(duty.from == moment("11-23 09:00"))
    expectNoDifference(
      arithmetic.from,
      [
        Step(move: .fact(.interviewEnd), moment: moment("11-16 11:00")),
        Step(
          move: .after(Span(fixed: 120, .hours), .candidateCallBackWithin, .agency),
          moment: moment("11-21 11:00")),
        Step(move: .opening(.agency), moment: moment("11-23 09:00")),
      ])
    expectNoDifference(
      arithmetic.late,
      [
        Step(
          move: .after(Span(fixed: 4, .workingHours), nil, .agency), moment: moment("11-23 13:00"))
      ])
    #expect(arithmetic.until.isEmpty)
  }

  @Test func tellsBothMomentsOfWhichItTookTheLater() throws {
    let verdict = try explanations([
      on("11-16 12:00", .debrief(hearBy: .endOf(date("11-20"))))
    ])[.updateCandidate]
    guard case .owed(_, let arithmetic) = verdict else {
      Issue.record("nothing is owed: \(String(describing: verdict))")
      return
    }
    let debrief = Reason.fact(.debrief, at: moment("11-16 12:00"))
    expectNoDifference(
      arithmetic.from,
      [
        Step(move: .fact(debrief), moment: moment("11-16 12:00")),
        Step(
          move: .after(Span(fixed: 48, .hours), .candidateUpdateWithin, .agency),
          moment: moment("11-18 12:00")),
        Step(
          move: .deadline(.endOf(date("11-20")), told: debrief, .employer),
          moment: moment("11-20 17:30")),
        Step(move: .later, moment: moment("11-20 17:30")),
        Step(move: .opening(.agency), moment: moment("11-23 09:00")),
      ])
  }

  static let holds: [(String, [Fact], Rule, Hold)] = [
    (
      "briefed", [on("11-12 12:00", .briefed)], .brief,
      .settled(by: .fact(.briefed, at: moment("11-12 12:00")))
    ),
    (
      "told the employer's news",
      [
        on("11-16 12:00", .feedback(.hold)),
        on("11-16 13:00", .reached(.candidate)),
      ], .relayNews,
      .settled(by: .fact(.contact, at: moment("11-16 13:00")))
    ),
    ("no news", [], .relayNews, .waiting(for: .news)),
    ("no debrief", [], .updateCandidate, .waiting(for: .debrief)),
    (
      "news first", [on("11-16 12:00", .debrief()), on("11-16 13:00", .feedback(.hold))],
      .updateCandidate, .behind(.relayNews)
    ),
    (
      "tries left", [on("11-16 12:00", .missed(.candidate))], .goneQuiet,
      .attempts(made: 1, of: .candidateMaxAttempts)
    ),
    (
      "a no", [on("11-16 12:00", .forbidden)], .directFollowUp,
      .forbidden(by: .fact(.permission, at: moment("11-16 12:00")))
    ),
    ("nobody asked", [], .checkFirst, .waiting(for: .permission)),
    (
      "an unheard rejection", [on("11-16 12:00", .feedback(.reject))], .closeOut,
      .behind(.relayNews)
    ),
    (
      "an untold withdrawal", [on("11-16 12:00", .withdrew)], .closeOut,
      .behind(.passOnWithdrawal)
    ),
    (
      "closed", [on("11-16 12:00", .closed(.filled))], .chaseEmployer,
      .settled(by: .fact(.closed, at: moment("11-16 12:00")))
    ),
    ("no no-show", [], .noShow, .waiting(for: .noShow)),
    (
      "a go-ahead that ran out",
      [
        on("11-16 12:00", .debrief()), on("11-16 12:00", .allowed),
        on("11-16 12:00", .promise(.endOf(date("12-16")))), on("11-16 13:00", .cleared),
      ], .directFollowUp,
      .ranOut(.fact(.cleared, at: moment("11-16 13:00")), at: moment("11-23 13:00"))
    ),
  ]

  @Test(arguments: holds)
  func tellsWhatHoldsARuleBack(label: String, entries: [Fact], rule: Rule, hold: Hold) throws {
    expectNoDifference(try explanations(entries)[rule], .held(hold))
  }

  @Test(arguments: PlanTests.phases)
  func comesToThePlan(
    label: String, entries: [Fact], state: InterviewState, expected: [Rule]
  ) throws {
    let (facts, settings, calendars) = try Row(label, entries, state: state, owes: nil).question()
    let explained = explain(for: facts, under: settings, in: calendars).compactMap {
      guard case .owed(let duty, let arithmetic) = $0.verdict else { return nil as Duty? }
      #expect(arithmetic.from.last?.moment == duty.from)
      #expect(arithmetic.late.last?.moment == duty.late)
      #expect(arithmetic.until.last?.moment == duty.until)
      return duty
    }
    let planned = plan(for: facts, under: settings, in: calendars)
    expectNoDifference(Set(explained), Set(planned))
    #expect(explained.count == planned.count)
  }
}
