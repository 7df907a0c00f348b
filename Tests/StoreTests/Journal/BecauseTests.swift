import AgencySettings
import ChasePolicy
import CustomDump
import Domain
import Engine
import Testing

@testable import Store

struct BecauseTests {
  @Test func everyReasonIsReadAsItWasWritten() {
    let reasons =
      [.interviewStart, .interviewEnd, .interviewState, .setting(.span(.candidateCallBackWithin))]
      + Event.Kind.allCases.map { Reason.fact($0, at: hour(5)) }
    let because = Because(stored: Because(reasons).stored)
    expectNoDifference(because?.reasons, reasons)
  }

  @Test func readsLikeThePolicysOwnNames() {
    let because = Because([
      .interviewEnd, .fact(.debrief, at: hour(1)), .setting(.span(.employerGrace)),
    ])
    #expect(
      String(stored: because.stored)
        == "interview.end debrief@2026-11-16T10:00:00Z setting:employer.grace")
  }

  @Test(arguments: [
    "gossip", "debrief@noon", "gossip@2026-11-16T10:00:00Z", "setting:gossip", "interview.end x",
  ])
  func refusesWhatNobodyWrote(_ text: String) {
    #expect(Because(stored: text.stored)?.reasons == nil)
  }
}
