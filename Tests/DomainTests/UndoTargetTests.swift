import Domain
import Testing
import WorkingTime

struct UndoTargetTests {
  private static let sam = Consultant(id: Identifier(1), name: "Sam")
  private static let ruth = Consultant(id: Identifier(2), name: "Ruth")

  private func target(since: [UndoTarget.Later] = []) -> UndoTarget {
    UndoTarget(
      entry: Identifier(1), command: "book",
      stamp: Stamp(consultant: Self.sam, at: moment(0), clock: .system), interviews: [],
      since: since)
  }

  @Test(arguments: [(0, false), (12 * 60, false), (12 * 60 + 1, true), (-9, false)])
  func itIsOutOfReachAfterTwelveHours(_ minute: Int, _ isOut: Bool) {
    #expect(target().isOutOfReach(at: moment(minute)) == isOut)
  }

  @Test func itIsOutOfReachOnceAColleagueHasRecordedOnIt() {
    let later = UndoTarget.Later(
      entry: Identifier(2), command: "log",
      stamp: Stamp(consultant: Self.ruth, at: moment(1), clock: .system))
    #expect(target(since: [later]).isOutOfReach(at: moment(2)))
  }
}
