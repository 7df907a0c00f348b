import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct SnoozedListTests {
  private static let snooze = Snooze(until: Fixture.ahead(hours: 19), why: "at a funeral")
  private static let record = InterviewRecord(
    interview: Fixture.interview(), entries: [Fixture.entry(9, .snoozed(snooze), hoursAgo: 1)])
  private static let duties = [
    Fixture.duty(fromHoursAgo: 24, lateHoursAgo: 2, snoozedUntil: snooze.until),
    Fixture.duty(of: Fixture.interview(43)),
  ]

  @Test func `it says until when, by whom and why, and that overdue is overdue`() {
    let list = Listing.snoozed(Self.duties, records: [Self.record], at: Fixture.now, in: .usual)
    expectNoDifference(
      list.text(),
      """
        overdue  #42 Priya Shah: Ring for the debrief (Data analyst at Acme)
                 snoozed until Tue 24 Nov 09:00 by Sam Okafor (entry 9): at a funeral

      """)
  }

  @Test func `the JSON is that of due, and the snooze`() throws {
    let json = Listing.snoozed(Self.duties, records: [Self.record], at: Fixture.now, in: .usual)
      .json
    let object = try #require(try Contract.objects(json).first)
    #expect(Set(object.keys) == Set(Contract.listed + ["snooze"]))
    #expect(
      json.hasSuffix(
        #""snooze":{"entry":9,"until":"2026-11-24T09:00:00Z","by":"Sam Okafor","#
          + #""why":"at a funeral","rule":null}}]"# + "\n"))
  }

  @Test func `one that is over is not on it`() {
    let later = Listing.snoozed(
      Self.duties, records: [Self.record], at: Self.snooze.until, in: .usual)
    #expect(later.isEmpty)
    #expect(later.text() == "Nothing is snoozed.\n")
    #expect(later.json == "[]\n")
  }
}
