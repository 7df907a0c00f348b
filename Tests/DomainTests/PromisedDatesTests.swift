import Domain
import Testing
import WorkingTime

struct PromisedDatesTests {
  private static let first = Deadline.endOf(LocalDate(dayNumber: 20_770))
  private static let second = Deadline.endOf(LocalDate(dayNumber: 20_777))

  private static func promised(_ by: Deadline) -> Event { .promise(Promise(by: by)) }

  private static func held(until by: Deadline?) -> Event {
    .feedback(Feedback(decision: .hold, hearBy: by))
  }

  @Test(
    arguments: [
      ("nothing was said", [], [], 0),
      ("one date", [promised(first)], [first], 0),
      ("the same date again", [promised(first), held(until: first)], [first, first], 0),
      ("moved by feedback", [promised(first), held(until: second)], [first, second], 1),
      (
        "moved there and back", [promised(first), promised(second), promised(first)],
        [first, second, first], 2
      ),
      (
        "a candidate's word is no promise",
        [.debrief(Debrief(interest: .yes, hearBy: first)), promised(second)], [second], 0
      ),
      ("feedback without a date", [promised(first), held(until: nil)], [first], 0),
    ] as [(String, [Event], [Deadline], Int)])
  func `the employer's dates are counted, and how often they moved`(
    label: String, events: [Event], dates: [Deadline], moves: Int
  ) {
    let promised = events.enumerated().map { Fact(at: moment($0.offset), $0.element) }.promisedDates
    #expect(promised.all == dates && promised.moves == moves, "\(label)")
    #expect(promised.firstOfSeveral == (moves > 0 ? Self.first : nil), "\(label)")
  }
}
