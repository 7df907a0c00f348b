import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct JSONReportTests {
  private func report(_ records: [InterviewRecord]) throws -> String {
    try written(
      .json, ReportHeading(employer: "Acme", made: Fixture.now),
      records.map { ReportRow($0, duties: [], at: Fixture.now) })
  }

  @Test func `a report about nothing is whole`() throws {
    expectNoDifference(
      try report([]),
      """
      {"title":"Interview feedback report","audience":"internal","made":"2026-11-23T14:00:00Z",\
      "employer":"Acme","candidate":null,"vacancy":null,"consultant":null,"from":null,"to":null,"interviews":[],\
      "counts":{"interviews":0,"held":0,"debriefedWithin48h":0,"feedbackReceived":0,"silent":0},
      "numbers":{"all":{"interviews":0,"held":0,"debriefsWithin48h":{"count":0,"of":0,"few":true},\
      "timeToDebrief":{"count":0,"medianWorkingMinutes":null,"few":true},\
      "timeToFeedback":{"count":0,"medianWorkingMinutes":null,"few":true},\
      "promises":{"kept":0,"broken":0,"waiting":0,"open":0,"medianWorkingDaysLate":null,\
      "few":true,"habit":null},"updatesOwed":0},"employers":[],"consultants":[],"stages":[]}}

      """)
  }

  @Test func `every interview has every field, in their order`() throws {
    let empty = InterviewRecord(interview: Fixture.interview(43), entries: [])
    let json = try report([Fixture.record, empty])
    let object = try Contract.object(json)
    let interviews = try #require(object["interviews"] as? [[String: Any]])
    let keys = ReportField.all(for: .internal).map(\.key)
    #expect(interviews.map { Set($0.keys) } == [Set(keys), Set(keys)])
    let first = try #require(json.split(separator: "\n").first { $0.contains("\"interview\":42") })
    #expect(Contract.isOrdered(keys, in: String(first)))
    #expect((object["counts"] as? [String: Int])?["interviews"] == 2)
    #expect(interviews.first?["interest"] as? String == "yes")
    #expect(interviews.first?["hearBy"] as? String == "2026-11-27")
    #expect(interviews.first?["promisedBy"] as? String == "2026-11-27T14:00:00Z")
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text reads back as it was`(_ sample: HostileText.Sample) throws {
    let object = try Contract.object(try report([HostileText.record(sample.text)]))
    let interview = try #require((object["interviews"] as? [[String: Any]])?.first)
    let discussed = try #require(interview["discussed"] as? String)
    #expect(Array(discussed.unicodeScalars) == Array(sample.text.unicodeScalars))
  }
}
