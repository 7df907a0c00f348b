import CustomDump
import Testing

@testable import Domain

struct FeedbackTests {
  @Test(arguments: [
    (Decision.undecided, false), (.hold, false), (.progress, true), (.offer, true), (.reject, true),
  ])
  func isDecisiveWhereTheEmployerOwesNoFurtherAnswer(decision: Decision, expected: Bool) {
    #expect(decision.isDecisive == expected)
  }

  private static let voices = [
    Feedback.Words(
      from: "Ann Lee", rating: 3, said: "quiet", strengths: ["SQL"], confidential: "dear"),
    Feedback.Words(from: "Bea Cole", rating: 5, concerns: ["notice"]),
    Feedback.Words(said: "loud"),
  ]

  @Test func voicesStandSideBySide() {
    expectNoDifference(
      Feedback.Words(of: Self.voices, named: true),
      Feedback.Words(
        from: "Ann Lee; Bea Cole", said: "Ann Lee, 3 of 5: quiet; Bea Cole, 5 of 5; loud",
        strengths: ["SQL"], concerns: ["notice"], confidential: "dear"))
  }

  @Test func theCandidateReadsNoNamesAndNoRatings() {
    #expect(Feedback.Words(of: Self.voices, named: false).said == "quiet; loud")
  }

  @Test func oneVoiceIsAsItWasGiven() {
    expectNoDifference(
      Feedback.Words(of: [Self.voices[0]], named: true), Self.voices[0])
  }
}
