import Domain
import Testing
import WorkingTime

struct InterviewHistoryTests {
  private static func fact(_ minute: Int, _ event: Event) -> Fact {
    Fact(at: moment(minute), event)
  }

  private static let call = Event.debrief(Debrief(interest: nil))

  @Test(
    "a closing is untold until we speak with the candidate",
    arguments: [
      ("filled", [fact(70, .closed(.filled))], .filled),
      ("rejected", [fact(70, .closed(.rejected))], .rejected),
      ("told later", [fact(70, .closed(.filled)), fact(80, call)], nil),
      ("told before", [fact(60, call), fact(70, .closed(.filled))], .filled),
      ("closed anew", [fact(70, .closed(.filled)), fact(80, .closed(.abandoned))], .abandoned),
      ("placed", [fact(70, .closed(.placed))], nil),
      ("withdrawn", [fact(65, .withdrawn(why: nil)), fact(70, .closed(.abandoned))], nil),
      (
        "a rejection is news of its own",
        [
          fact(65, .feedback(Feedback(decision: .reject))), fact(66, call),
          fact(70, .closed(.rejected)),
        ], nil
      ),
    ] as [(String, [Fact], Outcome?)])
  func untoldClosing(_ label: String, _ facts: [Fact], _ outcome: Outcome?) throws {
    let time = try #require(InterviewTime(start: moment(0), end: moment(60)))
    let numbered = facts.enumerated().map { place, fact in
      Fact(at: fact.at, number: Int64(place), fact.event)
    }
    let history = InterviewHistory(numbered, of: time)
    #expect(history.untoldClosing?.value == outcome, "\(label)")
  }
}
