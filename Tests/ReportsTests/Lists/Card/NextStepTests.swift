import Testing

@testable import Lists

struct NextStepTests {
  @Test(arguments: [
    ("A second interview with the team", [NextStep.second]),
    ("2nd stage, then an offer", [.second, .offer]),
    ("a final-round meeting", [.final]), ("final round in Leeds", [.final]),
    ("an assessment day", [.assessment]), ("a phone interview", [.telephone]),
    ("second to none, and a phone call", []), ("the last meeting", [.final]), ("", []),
  ])
  func `steps are found where they are named`(text: String, steps: [NextStep]) {
    #expect(NextStep.named(in: text) == Set(steps))
  }
}
