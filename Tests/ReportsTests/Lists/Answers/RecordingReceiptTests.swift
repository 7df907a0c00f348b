import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct RecordingReceiptTests {
  private func receipt(_ event: Event, _ duties: [AssignedDuty]) -> Receipt {
    Receipt(
      [
        (
          entry: Identifier(317), facts: [Fact(at: Fixture.ago(hours: 1), event)],
          interview: Fixture.interview(), duties: duties
        )
      ], at: Fixture.now, in: .usual)
  }

  @Test func `the first line says what was recorded, the second who is to chase whom and when`() {
    let duties = [
      Fixture.duty(.thankYou, .candidate, .employer, until: Fixture.ago(hours: 1)),
      Fixture.duty(.chaseEmployer, .consultant, .employer, fromHoursAgo: -163),
      Fixture.duty(.passOn, .consultant, .employer, fromHoursAgo: 1),
    ]
    expectNoDifference(
      receipt(.briefed, duties).text(),
      """
      Recorded for #42 Priya Shah (Data analyst at Acme) on Mon 23 Nov 2026 13:00: briefed the \
      candidate
      Next: Acme, now: \(Rule.passOn.asks); Acme, from Mon 30 Nov 09:00: \
      \(Rule.chaseEmployer.asks)

      """)
  }

  @Test func `a booking says its number, who, where and when`() {
    expectNoDifference(
      receipt(.booked(Fixture.interview().time, meets: ["Ann Lee"]), [])
        .text(),
      """
      #42 Priya Shah, Data analyst at Acme, first interview: booked for Mon 16 Nov 2026 11:00 to \
      12:00; to meet Ann Lee
      Next: nothing outstanding.

      """)
  }

  @Test func `a snoozed duty says so, and more than two are counted`() {
    let snoozed = Fixture.duty(fromHoursAgo: 9, snoozedUntil: Fixture.ahead(hours: 1))
    let text = receipt(
      .briefed, [snoozed, Fixture.duty(), Fixture.duty(), Fixture.duty(), Fixture.duty()]
    )
    .text()
    #expect(text.hasSuffix("; and 3 more (debrief due, debrief not-yet)\n"))
    #expect(
      receipt(.briefed, [snoozed]).text()
        .hasSuffix("\(Rule.missingDebrief.asks) (snoozed until today 15:00)\n"))
  }

  @Test(arguments: HostileText.samples)
  func `two lines stay two lines`(_ sample: HostileText.Sample) {
    let text = receipt(.withdrawn(why: sample.text), []).text()
    #expect(text.unicodeScalars.filter { $0.isLineEnd }.count == 2)
  }

  @Test func `the JSON is the contract's`() throws {
    let json = receipt(.debrief(Fixture.debrief), [Fixture.duty()]).json
    #expect(
      json.hasPrefix(
        #"{"entry":317,"interview":42,"kind":"debrief","at":"2026-11-23T13:00:00Z","duties":[{"#))
    let duties = try Contract.object(json)["duties"] as? [[String: Any]]
    let keys = try #require(duties?.first).keys
    #expect(Set(keys) == Set(Contract.due))
    #expect(
      Contract.isOrdered(
        Contract.due, in: json.replacing("{\"entry\":317,\"interview\":42", with: "")))
  }
}
