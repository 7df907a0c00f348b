import Domain
import Testing
import WorkingTime

struct InterviewTests {
  @Test func doesNotEndBeforeItStarts() {
    #expect(InterviewTime(start: moment(1), end: moment(0)) == nil)
    #expect(InterviewTime(start: moment(0), end: moment(0)) != nil)
    #expect(InterviewTime(start: moment(0), end: moment(1)) != nil)
  }

  @Test func isOpenUntilItIsCancelledOrClosed() throws {
    #expect(try interview().isOpen)
    #expect(try interview(state: .noShow(at: moment(30))).isOpen)
    #expect(try interview(state: .cancelled(at: nil)).isOpen == false)
    #expect(try interview(state: .cancelled(at: moment(-60))).isOpen == false)
  }

  @Test(arguments: Outcome.allCases)
  func isClosedByAnyOutcome(_ outcome: Outcome) throws {
    #expect(try interview(outcome: outcome).isOpen == false)
  }
}
