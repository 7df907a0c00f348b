import Domain
import Testing
import WorkingTime

@Suite struct PromiseInForceTests {
  private static let early = Deadline.endOf(LocalDate(dayNumber: 20_784))
  private static let late = Deadline.endOf(LocalDate(dayNumber: 20_790))
  private static let told = Event.debrief(Debrief(interest: .yes, hearBy: early))
  private static let promised = Event.promise(Promise(by: late))

  @Test(
    arguments: [
      ("nothing was said", [], nil),
      ("the candidate was told", [(told, 50)], early),
      ("the later of two", [(told, 50), (promised, 40)], late),
      ("feedback outdates it", [(promised, 40), (.feedback(Feedback(decision: .hold)), 30)], nil),
      (
        "feedback brings a new date",
        [(promised, 40), (.feedback(Feedback(decision: .hold, hearBy: early)), 30)], early
      ),
      (
        "feedback at the same moment",
        [(.feedback(Feedback(decision: .hold)), 40), (promised, 40)], late
      ),
      ("not yet said", [(promised, -1)], nil),
    ] as [(String, [(Event, Int)], Deadline?)])
  func `the latest date is in force unless feedback is newer`(
    label: String, events: [(Event, Int)], promise: Deadline?
  ) {
    let entries = events.enumerated().map { index, row in
      Fixture.entry(Int64(index), row.0, hoursAgo: row.1)
    }
    let record = InterviewRecord(interview: Fixture.interview(), entries: entries)
    #expect(record.history(upTo: Fixture.now).promiseInForce()?.value == promise)
  }

  @Test func `what was retracted is not in force`() {
    let record = InterviewRecord(
      interview: Fixture.interview(),
      entries: [Fixture.entry(1, Self.promised, hoursAgo: 3, counts: false)])
    #expect(record.history(upTo: Fixture.now).promiseInForce()?.value == nil)
  }
}
