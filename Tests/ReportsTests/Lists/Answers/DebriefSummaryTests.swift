import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct DebriefSummaryTests {
  @Test func showsWhatWasFilledInAPartToALine() {
    let debrief = Debrief(
      interest: .unsure, hearBy: .at(Fixture.ahead(hours: 24)), thanked: true,
      account: Debrief.Account(
        rang: .us, went: 4, met: [Met(name: "Ann Lee", role: "CTO"), Met(name: "李小龙")],
        discussed: "the move\npay", next: "a test, which is long enough to be broken between words",
        forgot: ["a tender"], concerns: ["commute"], note: "\u{1B}[2J"))
    expectNoDifference(
      DebriefSummary(debrief, at: Fixture.now).text(calendar: .usual, style: Style(width: 50)),
      """
        called   Mon 23 Nov 2026 14:00
        rang     us
        went     4 of 5
        met      Ann Lee (CTO)
                 李小龙
        said     the move
                 pay
        worried  commute
        forgot   a tender
        keen     unsure
        next     a test, which is long enough to be
                 broken between words
        hear by  Tue 24 Nov 2026 14:00
        thanked  yes
        note     \\u{1B}[2J

      """)
  }

  @Test func saysAtLeastWhenTheCallWas() {
    let text = DebriefSummary(Debrief(interest: nil), at: Fixture.now).text(calendar: .usual)
    #expect(text == "  called   Mon 23 Nov 2026 14:00\n")
  }
}
