import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

/// What would have been asked of us about an interview of Monday 2026-11-16, 10:00 to 11:00.
struct ReplayTests {
  private func at(_ text: String) throws -> Instant {
    try #require(Instant(rfc3339: "2026-11-\(text):00Z"))
  }

  private func asked(
    _ entries: [Fact] = [], state: InterviewState = .scheduled, from: String = "01T00:00",
    to: String = "25T12:00", under policy: Policy = Policy()
  ) throws -> [String] {
    let time = try #require(InterviewTime(start: at("16T10:00"), end: at("16T11:00")))
    let facts = InterviewFacts(time: time, state: state, entries: entries)
    return policy.asked(
      about: facts, with: Identifier(1), from: try at(from), to: try at(to)
    ).map { "\($0.rule.rawValue) \($0.at.rfc3339.dropFirst(8).dropLast(4))" }
  }

  private func call(_ target: Party, _ when: String) throws -> Fact {
    let contact = try #require(
      Contact(chaser: .consultant, target: target, result: .noAnswer))
    return Fact(at: try at(when), .contact(contact))
  }

  @Test func aDutyIsAskedForWhenItBegins() throws {
    expectNoDifference(
      try asked(), ["brief 13T09:00", "missingDebrief 18T11:00", "chaseEmployer 20T11:00"])
  }

  @Test func eachTryAsksAnew() throws {
    expectNoDifference(
      try asked([call(.candidate, "18T12:00"), call(.candidate, "19T15:00")]),
      [
        "brief 13T09:00", "missingDebrief 18T11:00", "missingDebrief 19T12:00",
        "chaseEmployer 20T11:00", "missingDebrief 20T15:00",
      ])
  }

  @Test func anEntryThatChangesNothingDoesNotAskAgain() throws {
    expectNoDifference(
      try asked([Fact(at: at("19T12:00"), .permission(.allowed(agreedBy: nil)))]),
      ["brief 13T09:00", "missingDebrief 18T11:00", "chaseEmployer 20T11:00"])
  }

  @Test func whatWasSettledBeforeItBeganWasNeverAsked() throws {
    #expect(
      try asked([Fact(at: at("16T12:00"), .closed(.placed))]) == ["brief 13T09:00"])
  }

  @Test func onlyTheStretchCounts() throws {
    #expect(try asked(from: "14T00:00", to: "18T11:00") == [])
    #expect(try asked(from: "18T11:00", to: "18T11:01") == ["missingDebrief 18T11:00"])
  }

  @Test func aNoShowIsOneOnceItIsKnown() throws {
    #expect(
      try asked(state: .noShow(at: at("16T10:30"))) == ["brief 13T09:00", "noShow 16T10:30"])
  }

  @Test func anotherPolicyAsksOtherwise() throws {
    let patient = try Policy([choice("candidate.callBackWithin", "72h")])
    #expect(try asked(under: patient).contains("missingDebrief 19T11:00"))
  }
}
