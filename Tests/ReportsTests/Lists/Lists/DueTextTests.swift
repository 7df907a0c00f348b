import ChasePolicy
import CustomDump
import Domain
import Foundation
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct DueTextTests {
  private static let duties = [
    Fixture.duty(.askForDate, .consultant, .employer, fromHoursAgo: 5),
    Fixture.duty(.debriefCall, .candidate, .consultant, fromHoursAgo: 170, lateHoursAgo: 122),
    Fixture.duty(.relayNews, fromHoursAgo: 150, lateHoursAgo: 78),
    Fixture.duty(
      .thankYou, .candidate, .employer, fromHoursAgo: 30, until: Fixture.ahead(hours: 18)),
    Fixture.duty(.closeOut, .consultant, .consultant, fromHoursAgo: 2),
  ]

  @Test func `a call says whom, what, since when and how late`() {
    expectNoDifference(
      DueList(Self.duties, at: Fixture.now).text(calendar: .usual),
      """
      Call Priya Shah, +44 7700 900123
        overdue  #42 Tell what the employer said (Data analyst at Acme)
                 since Tue 08:00, 1 working day overdue

      Call Acme
        due      #42 Ask by when they will decide (Priya Shah, Data analyst)
                 since today 09:00

      At the desk: Sam Okafor
        due      #42 Close the interview (Priya Shah, Data analyst at Acme)
                 since today 12:00

      Waiting to hear from
        overdue  #42 Priya Shah: Call the consultant with a debrief (Data analyst at
                 Acme)
                 since Mon 16 Nov 12:00, 3 working days overdue
        due      #42 Priya Shah: Send a thank-you (Data analyst at Acme)
                 since yesterday 08:00, until tomorrow 08:00

      """)
  }

  @Test(arguments: [
    ("moved", 20_770, 20_784, "since today 13:00; promised twice, first for Fri 13 Nov"),
    ("the same again", 20_784, 20_784, "since today 13:00"),
  ])
  func `a chase says how often the answer was promised`(
    label: String, first: Int, second: Int, line: String
  ) {
    let promises = [first, second].enumerated().map { index, day in
      Fixture.entry(
        Int64(index), .promise(Promise(by: .endOf(LocalDate(dayNumber: day)))), hoursAgo: 90 - index
      )
    }
    let record = InterviewRecord(interview: Fixture.interview(), entries: promises)
    let duties = [
      Fixture.duty(.chaseEmployer, .consultant, .employer, fromHoursAgo: 1),
      Fixture.duty(.passOn, .consultant, .employer, fromHoursAgo: 1),
    ]
    let text = DueList(duties, records: [record], at: Fixture.now).text(
      calendar: .usual, style: Style(width: 70))
    let said = text.split(separator: "\n").filter { $0.contains("since") }
      .map { $0.trimmingCharacters(in: .whitespaces) }
    expectNoDifference(Set(said), [line, "since today 13:00"], "\(label)")
  }

  @Test func `what is snoozed is left out and counted`() {
    let snoozed = Fixture.duty(snoozedUntil: Fixture.ahead(hours: 2))
    let over = Fixture.duty(.askForDate, .consultant, .employer, snoozedUntil: Fixture.now)
    expectNoDifference(
      DueList([snoozed, over], at: Fixture.now).text(calendar: .usual),
      """
      Call Acme
        due      #42 Ask by when they will decide (Priya Shah, Data analyst)
                 since yesterday 14:00

      1 more duty is snoozed: debrief due --snoozed

      """)
    #expect(DueList([snoozed], at: Fixture.now).json == "[]\n")
  }

  @Test func `an empty list says so`() {
    #expect(
      DueList([], at: Fixture.now).text(calendar: .usual)
        == "Nothing to chase right now. Next up: `debrief not-yet`\n")
  }

  @Test func `overdue is painted and said`() {
    let palette = Palette { tone, text in tone == .overdue ? "<\(text)>" : text }
    let text = DueList(Self.duties, at: Fixture.now)
      .text(calendar: .usual, style: Style(palette: palette))
    #expect(text.contains("  <overdue>  #42"))
    #expect(!text.contains("<due>"))
  }

  @Test func `a list of several consultants names them`() {
    let jo = Consultant(id: Identifier(2), name: "Jo Park")
    let duties = [
      Fixture.duty(.askForDate, .consultant, .employer),
      Fixture.duty(
        .askForDate, .consultant, .employer, of: Fixture.interview(43, consultant: jo)),
    ]
    let text = DueList(duties, at: Fixture.now).text(calendar: .usual, style: Style(width: 200))
    #expect(text.contains("; consultant Sam Okafor\n"))
    #expect(text.contains("; consultant Jo Park\n"))
  }

  @Test(arguments: [40, 60, 80, 120])
  func `no line is wider than the page`(width: Int) {
    let text = DueList(Self.duties, at: Fixture.now)
      .text(calendar: .usual, style: Style(width: width))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
  }
}
