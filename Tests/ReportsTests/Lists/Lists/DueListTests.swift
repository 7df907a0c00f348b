import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists

@Suite struct DueListTests {
  private static let bo = Candidate(id: Identifier(2), name: "Bo Lund")
  private static let later = Fixture.interview(43, candidate: bo)
  private static let duties = [
    Fixture.duty(.missingDebrief, fromHoursAgo: 3, of: later),
    Fixture.duty(.askForDate, .consultant, .employer, fromHoursAgo: 5),
    Fixture.duty(.debriefCall, .candidate, .consultant, fromHoursAgo: 170, lateHoursAgo: 122),
    Fixture.duty(.relayNews, fromHoursAgo: 52, lateHoursAgo: 4),
    Fixture.duty(.passOn, .consultant, .employer, fromHoursAgo: 4, of: later),
    Fixture.duty(.closeOut, .consultant, .consultant, fromHoursAgo: 2, of: later),
  ]

  @Test func `one object is the contract's, whole`() throws {
    let duty = Fixture.duty(
      fromHoursAgo: 6, lateHoursAgo: 2,
      because: [
        .interviewEnd, .fact(.contact, at: Fixture.ago(hours: 3)), .setting(.span(.lateAfter)),
      ],
      snoozedUntil: Fixture.ago(hours: 1))
    expectNoDifference(
      DueList([duty], at: Fixture.now).json,
      """
      [{"interview":42,"rule":"missingDebrief","chaser":"consultant","target":"candidate",\
      "standing":"overdue","from":"2026-11-23T08:00:00Z","late":"2026-11-23T12:00:00Z",\
      "until":null,"snoozedUntil":"2026-11-23T13:00:00Z","candidate":"Priya Shah",\
      "candidateId":1,"candidatePhone":"+44 7700 900123",\
      "employer":"Acme","vacancy":"Data analyst","consultant":"Sam Okafor",\
      "because":["interview.end","contact@2026-11-23T11:00:00Z","setting:lateAfter"],"contact":null,\
      "matter":"Ring for the debrief"}]

      """)
  }

  @Test func `calls are grouped by the person, overdue first, and those of others come last`()
    throws
  {
    let list = DueList(Self.duties, at: Fixture.now)
    expectNoDifference(
      list.calls.map { $0.duties.map(\.duty.rule) },
      [[.relayNews], [.askForDate, .passOn], [.missingDebrief], [.closeOut]])
    expectNoDifference(list.waiting.map(\.duty.rule), [.debriefCall])
    let rules = try Contract.objects(list.json).map { $0["rule"] as? String }
    expectNoDifference(
      rules,
      ["relayNews", "askForDate", "passOn", "missingDebrief", "closeOut", "debriefCall"])
  }

  @Test func `candidates of one name are two people`() {
    let twin = Candidate(id: Identifier(9), name: "Priya Shah")
    let list = DueList(
      [Fixture.duty(), Fixture.duty(of: Fixture.interview(44, candidate: twin))], at: Fixture.now)
    #expect(list.calls.count == 2)
  }

  @Test func `the order of what is given does not matter`() {
    let list = DueList(Self.duties, at: Fixture.now)
    expectNoDifference(DueList(Self.duties.reversed(), at: Fixture.now), list)
  }
}
