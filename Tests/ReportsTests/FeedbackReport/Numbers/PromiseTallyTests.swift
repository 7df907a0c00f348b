import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct PromiseTallyTests {
  /// What became of promises for Fridays: decided so many days after Friday 20 November, at 14:00.
  private func tally(_ daysLater: [Int]) -> PromiseTally {
    var tally = PromiseTally()
    let friday = LocalDate(dayNumber: 20_777)
    for days in daysLater {
      let facts = [
        Fact(at: Fixture.ago(hours: 170), .promise(Promise(by: .endOf(friday)))),
        Fact(at: Fixture.ahead(hours: (days - 3) * 24), .feedback(Feedback(decision: .reject))),
      ]
      if let fate = PromiseFate(
        InterviewHistory(facts, of: Fixture.hour(endedHoursAgo: 0)), at: Fixture.ahead(hours: 1000),
        in: .usual)
      {
        tally.add(fate)
      }
    }
    return tally
  }

  @Test func `says Friday, means the following Tuesday`() {
    let tally = tally([0, 4, 4, 3, 4, 5, 4, 0, 4])
    #expect(tally.share == Share(2, of: 9))
    #expect(tally.medianSlip == 2)
    #expect(
      tally.habitWords == "says Friday, means the following Tuesday: late 7 of 9 times")
  }

  @Test(
    arguments: [
      ([4, 4, 4, 4], nil), ([0, 0, 0, 4, 4], nil), ([1, 1, 1, 1, 1], nil), ([], nil),
      ([11, 11, 11, 11, 11], "says Friday, means 7 working days later: late 5 of 5 times"),
      ([3, 3, 3, 0, 0], "says Friday, means the following Monday: late 3 of 5 times"),
    ] as [([Int], String?)])
  func `a habit is more than half of at least five`(daysLater: [Int], words: String?) {
    #expect(tally(daysLater).habitWords == words)
  }

  @Test func `what is awaited is broken by so much so far, and what is not due yet is neither`() {
    var tally = tally([0, 0, 0, 0, 3])
    let facts = [Fact(at: Fixture.ago(hours: 170), .promise(Promise(by: .at(Fixture.now))))]
    for hours in [0, 72] {
      PromiseFate(
        InterviewHistory(facts, of: Fixture.hour(endedHoursAgo: 0)),
        at: Fixture.ahead(hours: hours),
        in: .usual
      ).map { tally.add($0) }
    }
    #expect(tally.words == "4 of 6 (67 %); 1 still awaited; 1 not due yet")
    #expect(tally.slipWords == "typically late by at least 2 working days")
  }
}
