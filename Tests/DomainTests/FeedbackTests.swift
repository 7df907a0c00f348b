import Domain
import Testing

struct FeedbackTests {
  @Test(arguments: [
    (Decision.undecided, false), (.hold, false), (.progress, true), (.offer, true), (.reject, true),
  ])
  func isDecisiveWhereTheEmployerOwesNoFurtherAnswer(decision: Decision, expected: Bool) {
    #expect(decision.isDecisive == expected)
  }
}
