import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct ReportFieldsTests {
  @Test(arguments: Audience.allCases)
  func `no two fields of an audience share a key`(_ audience: Audience) {
    let keys = ReportField.all(for: audience).map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: ReportField.Part.allCases)
  func `every part has fields`(_ part: ReportField.Part) {
    #expect(!part.fields.isEmpty)
  }

  @Test func `the agency sees every field but those that repeat one in softer words`() {
    let seen = Set(ReportField.all(for: .internal).map(\.key))
    expectNoDifference(
      Set(ReportField.table.map(\.key)).subtracting(seen), ["wentWell", "awaitedSince"])
  }

  @Test(
    arguments: [
      ([.debrief(Debrief(interest: .yes))], .yes),
      ([.debrief(Debrief(interest: .unsure))], nil), ([.debrief(Debrief(interest: .no))], nil),
      ([.debrief(Debrief(interest: nil))], nil),
      ([.debrief(Debrief(interest: .yes)), .withdrawn(why: nil)], nil),
    ] as [([Event], Interest?)])
  func `an employer hears that somebody wants the job, and no doubt`(
    events: [Event], interest: Interest?
  ) {
    let record = InterviewRecord(
      interview: Fixture.interview(),
      entries: events.enumerated().map { Fixture.entry(Int64($0 + 1), $1, hoursAgo: 9 - $0) })
    let row = ReportRow(record, duties: [], at: Fixture.now)
    #expect(row.keenInterest == interest)
  }

  @Test(arguments: [(nil, nil), (1, nil), (3, nil), (4, "well"), (5, "very well")])
  func `an employer hears that it went well, or nothing`(mark: Int?, words: String?) {
    let debrief = Debrief(interest: .yes, account: Debrief.Account(went: mark))
    let record = InterviewRecord(
      interview: Fixture.interview(), entries: [Fixture.entry(1, .debrief(debrief), hoursAgo: 1)])
    let row = ReportRow(record, duties: [], at: Fixture.now)
    #expect(row.wentWell?.words == words)
  }
}
