import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

struct ReasonTests {
  static let written: [(Reason, String)] = [
    (.interviewStart, "interview.start"),
    (.interviewEnd, "interview.end"),
    (.interviewState, "interview.state"),
    (.fact(.debrief, at: moment("11-16 12:00")), "debrief@2026-11-16T12:00:00Z"),
    (.setting(.span(.lateAfter)), "setting:lateAfter"),
  ]

  @Test(arguments: written)
  func isWrittenAndReadBack(reason: Reason, text: String) {
    #expect(reason.description == text)
    #expect(Reason(text) == reason)
  }

  @Test(arguments: [
    "", "interview", "debrief", "debrief@", "debrief@noon", "dinner@2026-11-16T12:00:00Z",
    "setting:lateafter",
  ])
  func nothingElseIsRead(_ text: String) {
    #expect(Reason(text) == nil)
  }
}
