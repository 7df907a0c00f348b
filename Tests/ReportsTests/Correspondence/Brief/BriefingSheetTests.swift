import CustomDump
import Domain
import Rendering
import Testing
import WorkingTime

@testable import Correspondence
@testable import Lists

/// The sheet that a candidate gets before an interview.
@Suite struct BriefingSheetTests {
  private static let tom = Candidate(
    id: Identifier(2), name: "Tom Baker", phone: "07700 900789", email: "tom@example.com")
  private static let letterhead = Letterhead(
    ConsultantCard(Fixture.sam, phone: "020 7946 0001", email: "sam@brook.example"),
    agency: AgencyCard(name: "Brook & Co", lines: ["Company 01234567"]))

  /// Somebody else's interview there, with an account and feedback.
  private static func earlier(_ discussed: String, number: Int64 = 7) -> InterviewRecord {
    InterviewRecord(
      interview: Fixture.interview(number),
      entries: [
        Fixture.entry(
          number * 10,
          .debrief(
            Debrief(
              account: Debrief.Account(met: [Met(name: "Ann Lee")], discussed: discussed))),
          hoursAgo: 160),
        Fixture.entry(
          number * 10 + 1,
          .feedback(Feedback(decision: .reject, words: Feedback.Words(from: "Ann Lee"))),
          hoursAgo: 130),
      ])
  }

  private static func sheet(
    _ earlier: [InterviewRecord], meets: [String] = ["Ann Lee"], place: String? = "5 Mill Lane",
    booked: Venue = Venue(), allowed: Bool = false
  ) -> BriefingSheet {
    let interview = Fixture.interview(42, candidate: tom, endedHoursAgo: -26)
    let permission = Fixture.entry(2, .permission(.allowed(agreedBy: nil)), hoursAgo: 4)
    let record = InterviewRecord(
      interview: interview,
      entries: [
        Fixture.entry(1, .booked(interview.time, meets: meets, at: booked), hoursAgo: 5)
      ]
        + (allowed ? [permission] : []))
    return BriefingSheet(
      record,
      duties: [Fixture.duty(.debriefCall, .candidate, .consultant, lateHoursAgo: -74)],
      at: Venue(place: place), earlier: earlier,
      contacts: [
        EmployerContact(
          id: Identifier(3), employer: Fixture.acme, name: "Ann Lee", role: "head of data")
      ], by: letterhead, at: Fixture.now, in: .usual)
  }

  @Test func `the place on record stands where none is given`() {
    let booked = Venue(place: "1 Quay", link: "https://meet.example/a", note: "dress up")
    let sheet = Self.sheet([], place: nil, booked: booked)
    expectNoDifference(Self.lines("Where", of: sheet), ["1 Quay", "https://meet.example/a"])
    #expect(sheet.hasPlace && !sheet.message.contains("dress up"))
    expectNoDifference(
      Self.lines("Where", of: Self.sheet([], booked: booked)),
      ["5 Mill Lane", "https://meet.example/a"])
    #expect(!Self.sheet([], place: nil).hasPlace)
  }

  private static func lines(_ label: String, of sheet: BriefingSheet) -> [String] {
    sheet.sheets.sheets.flatMap(\.sections).filter { $0.label == label }.flatMap(\.lines)
  }

  @Test func `it says where, when, whom, and when to call`() {
    let sheet = Self.sheet([Self.earlier("a case about churn")])
    expectNoDifference(Self.lines("When", of: sheet), ["Tue 24 Nov 2026 15:00 to 16:00"])
    expectNoDifference(Self.lines("Where", of: sheet), ["5 Mill Lane"])
    expectNoDifference(
      Self.lines("You will meet", of: sheet),
      ["Ann Lee, head of data: has met 1 candidate of ours and gave feedback on each"])
    expectNoDifference(
      Self.lines("What they have asked others", of: sheet), ["a case about churn"])
    let after = Self.lines("Straight after", of: sheet)
    #expect(after[0].hasPrefix("Call Sam Okafor on 020 7946 0001 as soon as you are out"))
    #expect(after[0].hasSuffix("By Thu 26 Nov 2026 16:00 at the latest."))
    #expect(after[1].contains("do not write to them directly"))
    let allowed = Self.lines("Straight after", of: Self.sheet([], allowed: true))
    #expect(allowed[1] == "Send them a thank-you within a day.")
    #expect(Self.lines("Where", of: Self.sheet([], place: nil)).isEmpty)
  }

  @Test(arguments: [
    ("Ann Lee asked Priya Shah why she left", "the interviewer asked the candidate why she left"),
    ("Priya's tender; ring 07700 900123", "the candidate tender; ring [number] [number]"),
    ("write to ann@acme.example, she said", "write to [address] she said"),
    ("Sam Okafor\nwas mentioned", "us was mentioned"),
  ])
  func `nobody is named in what others were asked`(_ said: String, _ told: String) {
    expectNoDifference(
      Self.lines("What they have asked others", of: Self.sheet([Self.earlier(said)])), [told])
  }

  @Test func `the candidate's own interviews there are nobody else's`() {
    let own = InterviewRecord(
      interview: Fixture.interview(8, candidate: Self.tom),
      entries: Self.earlier("my own").entries)
    #expect(Self.lines("What they have asked others", of: Self.sheet([own])).isEmpty)
  }

  @Test func `how soon they answer is told of several answers`() {
    let three = (7...9).map { Self.earlier("case \($0)", number: $0) }
    let told = Self.lines("You will meet", of: Self.sheet(three))
    #expect(told.last == "They usually answer within 2 days (3 interviews).")
    #expect(Self.lines("You will meet", of: Self.sheet(Array(three.dropLast()))).count == 1)
  }

  @Test func `nothing confidential is on it`() throws {
    let sheet = Self.sheet([
      InterviewRecord(interview: Fixture.interview(7), entries: Fixture.record.entries)
    ])
    for written in [try sheet.sheets.html(), sheet.sheets.text(), sheet.message, sheet.json] {
      for hidden in [
        "Priya", "900123", "budget", "Little public speaking", "commute", "after four", "audit",
      ] {
        #expect(!written.contains(hidden), "\(hidden)")
      }
    }
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text is no markup, and steers nothing`(_ sample: HostileText.Sample) throws {
    let sheet = Self.sheet([Self.earlier(sample.text)], meets: [sample.text], place: sample.text)
    let html = try sheet.sheets.html()
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains(" onmouseover=\""))
    let text = sheet.sheets.text()
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isIllegible })
    let head = sheet.message.split(separator: "\r\n", omittingEmptySubsequences: false)
      .prefix { !$0.isEmpty }
    #expect(head.allSatisfy { $0.hasPrefix(" ") || $0.contains(": ") }, "\(head)")
  }

  @Test func `the mail goes from the consultant to the candidate`() {
    let message = Self.sheet([]).message
    #expect(message.contains("From: \"Sam Okafor\" <sam@brook.example>\r\n"))
    #expect(message.contains("To: \"Tom Baker\" <tom@example.com>\r\n"))
    #expect(message.contains("X-Unsent: 1\r\n"))
  }
}
