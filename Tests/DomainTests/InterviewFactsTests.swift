import CustomDump
import Domain
import Testing
import WorkingTime

struct InterviewFactsTests {
  private let time = InterviewTime(start: moment(0), end: moment(60))

  @Test func standInTheOrderInWhichTheyHappened() throws {
    let facts = InterviewFacts(
      time: try #require(time),
      entries: [
        Fact(at: moment(90), .cleared), Fact(at: moment(-30), .briefed),
        Fact(at: moment(70), .nextBooked()),
      ])
    expectNoDifference(
      facts.entries,
      [
        Fact(at: moment(-30), .briefed), Fact(at: moment(70), .nextBooked()),
        Fact(at: moment(90), .cleared),
      ])
  }

  @Test func ofOneMomentTheOneRecordedLaterStandsLater() throws {
    let recorded = [
      Fact(at: moment(90), .withdrawn(why: "first")), Fact(at: moment(10), .briefed),
      Fact(at: moment(90), .withdrawn(why: "second")), Fact(at: moment(90), .cleared),
      Fact(at: moment(90), .withdrawn(why: "third")),
    ]
    let facts = InterviewFacts(time: try #require(time), entries: recorded)
    expectNoDifference(
      facts.entries, [recorded[1], recorded[0], recorded[2], recorded[3], recorded[4]])
  }

  @Test func orderOfRecordingMakesNoDifferenceBetweenMoments() throws {
    let facts = [
      Fact(at: moment(1), .briefed), Fact(at: moment(2), .cleared),
      Fact(at: moment(3), .nextBooked()),
    ]
    let time = try #require(time)
    #expect(
      InterviewFacts(time: time, entries: facts)
        == InterviewFacts(time: time, entries: facts.reversed()))
  }
}
