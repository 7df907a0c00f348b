import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct TodayTests {
  private static let zoe = Candidate(id: Identifier(2), name: "Zoe\u{308} Lund")

  private static func today(
    _ duties: [AssignedDuty], of whose: Today.Whose = .one(Fixture.sam),
    interviews: [Interview] = [], commands: [String] = []
  ) -> Today {
    Today(
      whose, duties: duties, interviews: interviews, commands: commands, at: Fixture.now, in: .usual
    )
  }

  private static let duties = [
    Fixture.duty(fromHoursAgo: 100, lateHoursAgo: 76),
    Fixture.duty(.relayNews, fromHoursAgo: 3),
    Fixture.duty(.passOn, .consultant, .employer, fromHoursAgo: 4, of: Fixture.interview(43)),
    Fixture.duty(
      .debriefCall, .candidate, .consultant, fromHoursAgo: 5,
      of: Fixture.interview(44, candidate: zoe)),
    Fixture.duty(.closeOut, snoozedUntil: Fixture.ahead(hours: 4)),
  ]

  @Test func `a day has calls overdue and due, what is waited for, and interviews`() {
    let today = Self.today(
      Self.duties, interviews: [Fixture.interview(45, endedHoursAgo: -2)],
      commands: ["contact", "log", "book", "undo"])
    expectNoDifference(
      today.text(style: Style(isOnScreen: true)),
      """
      Mon 23 Nov 2026, Sam Okafor
      Overdue: 1 call, 2 items
        #42 Priya Shah, +44 7700 900123: Ring for the debrief, and 1 more; 1 working …
      Due: 1 call
        #43 Acme: Pass on what the candidate left with us; since today 10:00
      Waiting to hear from: 1
        #44 Zoe\u{308} Lund: Call the consultant with a debrief; since today 09:00
      Interviews today: 1
        15:00 to 16:00 #45 Priya Shah, Data analyst at Acme, first interview
      1 more duty snoozed: debrief due --snoozed
      Type: debrief contact WHO, debrief log WHO, debrief book NAME

      """)
  }

  @Test func `elsewhere than on a screen nothing is cut`() {
    let text = Self.today(Self.duties).text()
    #expect(text.contains("Ring for the debrief, and 1 more; 1 working day overdue\n"))
  }

  @Test func `a quiet day says so, and what to type`() {
    expectNoDifference(
      Self.today([], of: .everybody).text(),
      """
      Mon 23 Nov 2026, everybody's (--as NAME shows one consultant's)
      No calls right now.
      Type: debrief log WHO, debrief due, debrief silent

      """)
  }

  @Test func `before anything is recorded it says how to begin`() {
    expectNoDifference(
      Self.today([], of: .nobody).text(),
      """
      No interview is booked yet. To begin, one of:
        book an interview
          debrief book "Priya Shah" --employer Acme --vacancy Analyst --at "fri 14:00"
        take in a spreadsheet
          debrief import bookings.csv --dry-run
        try it on an agency that is made up
          debrief demo

      """)
  }

  @Test func `the day as data`() {
    let today = Self.today([Self.duties[2]], interviews: [Fixture.interview(endedHoursAgo: -2)])
    expectNoDifference(
      today.json,
      #"""
      {"date":"2026-11-23","consultant":"Sam Okafor","overdue":[],"due":[{"interview":43,\#
      "rule":"passOn","chaser":"consultant","target":"employer","standing":"due",\#
      "from":"2026-11-23T10:00:00Z","late":null,"until":null,"snoozedUntil":null,\#
      "candidate":"Priya Shah","candidateId":1,"candidatePhone":"+44 7700 900123",\#
      "employer":"Acme","vacancy":"Data analyst",\#
      "consultant":"Sam Okafor","because":["interview.end"],"contact":null,\#
      "matter":"Pass on what the candidate left with us"}],"waiting":[],"requests":[],"snoozed":0,\#
      "interviews":[{"interview":42,"candidate":"Priya Shah","candidateId":1,\#
      "candidatePhone":"+44 7700 900123","employer":"Acme",\#
      "vacancy":"Data analyst","consultant":"Sam Okafor","stage":"first",\#
      "start":"2026-11-23T15:00:00Z","end":"2026-11-23T16:00:00Z"}],\#
      "commands":["log","due","silent"]}

      """#)
  }

  @Test(arguments: [40, 60, 80, 200])
  func `the fullest day fits its width, and a screen where that is wide enough`(width: Int) {
    let duties = (0..<60).map(Self.duty)
    let interviews = (0..<9).map { Fixture.interview($0, endedHoursAgo: -2) }
    let text = Self.today(duties, of: .everybody, interviews: interviews).text(
      style: Style(width: width, isOnScreen: true))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.count <= 23)
    #expect(lines.allSatisfy { Self.columns(of: $0) <= width })
    #expect(lines.contains { $0.hasPrefix("  and ") && $0.hasSuffix("more: debrief due") })
    #expect(lines.last?.hasPrefix("Type: ") == true || width < 60)
  }

  /// A duty of somebody with a wide name: of three one is waited for, and one is overdue.
  private static func duty(_ number: Int) -> AssignedDuty {
    let id = Int64(number)
    let candidate = Candidate(id: Identifier(id), name: "李小龙 number \(number)")
    let interview = Fixture.interview(id, candidate: candidate)
    if number % 3 == 0 { return Fixture.duty(.debriefCall, .candidate, .consultant, of: interview) }
    return Fixture.duty(lateHoursAgo: number % 3 == 1 ? 3 : nil, of: interview)
  }

  /// How wide a line of this test is: the two characters that are wide count twice.
  private static func columns(of line: String) -> Int {
    line.count + line.count { "李小龙".contains($0) }
  }
}
