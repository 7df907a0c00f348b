import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

struct CallCardTests {
  static func card(
    _ entries: [JournalEntry], of interview: Interview = Fixture.interview(),
    duties: [AssignedDuty] = [], meets: [String] = []
  ) -> CallCard {
    let booked = Fixture.entry(310, .booked(interview.time, meets: meets), hoursAgo: 300)
    return CallCard(
      InterviewRecord(interview: interview, entries: [booked] + entries), duties: duties,
      at: Fixture.now, in: .usual)
  }

  @Test func `a card has what was said, what is owed, what is not known and how to begin`() {
    let card = Self.card(
      [
        Fixture.entry(
          317,
          .debrief(
            Debrief(
              interest: .yes, hearBy: LocalDate(year: 2026, month: 11, day: 27).map(Deadline.endOf),
              account: Debrief.Account(met: [Met(name: "Ann Lee")], forgot: ["Led the audit"]))),
          hoursAgo: 100),
        Fixture.entry(
          318,
          .promise(
            Promise(
              by: .endOf(LocalDate(year: 2026, month: 12, day: 1) ?? LocalDate(dayNumber: 0)),
              from: "Ann Lee")),
          hoursAgo: 90),
      ],
      duties: [
        Fixture.duty(.askConsultant, .candidate, .consultant, fromHoursAgo: -20),
        Fixture.duty(.relayNews, fromHoursAgo: 76, lateHoursAgo: 28),
        Fixture.duty(.passOn, .consultant, .employer, fromHoursAgo: 99, lateHoursAgo: 4),
      ], meets: ["Ann Lee"])
    expectNoDifference(card.text(), Self.expected)
  }

  @Test func `what was said last is what all debriefs come to`() throws {
    let later = Debrief(interest: nil, account: Debrief.Account(discussed: "Shifts"))
    let card = Self.card([
      Fixture.entry(317, .debrief(Fixture.debrief), hoursAgo: 100),
      Fixture.entry(318, .debrief(later), hoursAgo: 90),
    ])
    let told = try #require(Debrief(completing: [Fixture.debrief, later]))
    #expect(card.lastWords.map(\.entry.id) == [Identifier(318)])
    #expect(card.lastWords.map(\.content) == [.event(.debrief(told))])
  }

  @Test func `of an interview whose booking was undone nothing is asked`() {
    let interview = Fixture.interview()
    let entries = [
      Fixture.entry(1, .booked(interview.time, meets: []), hoursAgo: 300, counts: false),
      Fixture.entry(2, .debrief(Debrief(interest: .yes)), hoursAgo: 100),
      JournalEntry(
        id: Identifier(3), subject: .interview(interview.id), happenedAt: Fixture.now,
        stamp: Stamp(consultant: Fixture.sam, at: Fixture.now, clock: .system),
        content: .retraction(of: Identifier(1)), counts: true),
    ]
    let card = CallCard(
      InterviewRecord(interview: interview, entries: entries), duties: [], at: Fixture.now,
      in: .usual)
    #expect(card.undoing?.id == Identifier(3))
    #expect(card.gaps == [] && card.contradictions == [] && card.openings == [])
    #expect(card.lastWords.map(\.entry.id) == [Identifier(2)])
    #expect(card.answerBy == nil)
  }

  private static let expected =
    """
    #42 Priya Shah, +44 7700 900123
    Data analyst at Acme, first interview, Mon 16 Nov 2026 11:00 to 12:00,
    consultant Sam Okafor
    Last contact Thu 19 Nov 10:00, Priya Shah: debrief, interested; met Ann Lee;
                 told to hear by Fri; forgot to say “Led the audit” (Sam Okafor)
                 Thu 19 Nov 20:00, Acme: decision promised by Tue 1 Dec; from Ann
                 Lee (Sam Okafor)
    We owe       to Priya Shah: Decision by Tue 1 Dec: tell Priya, since Fri 10:00,
                 overdue since yesterday 10:00
                 to Acme: Pass on a point from Priya: ‘Led the audit’, since Thu
                 11:00, overdue since today 10:00
    They owe     Priya Shah: May ring for an update, from tomorrow 10:00
                 Acme: an answer by Tue 1 Dec
    Still to ask Priya Shah: how it went; what happens next; whether a thank-you was
                 sent
                 Acme: whether they may be contacted directly
    Conflict     the candidate was told Fri, the employer said Tue 1 Dec (entries
                 317 and 318)
    Opening line Priya Shah: “Hello Priya, Sam Okafor here, about your interview at
                 Acme on Monday 16 November. I have word from Acme: they mean to
                 decide by Tuesday 1 December.”
    shortened; the whole: debrief history 42, debrief card 42 --json

    """

  @Test func `the card says how often the answer was promised, and for when first`() {
    let dates = [20_770, 20_777, 20_784].map { Deadline.endOf(LocalDate(dayNumber: $0)) }
    let promises = dates.enumerated().map { index, by in
      Fixture.entry(Int64(311 + index), .promise(Promise(by: by)), hoursAgo: 90 - index)
    }
    let undecided = Fixture.entry(320, .feedback(Feedback(decision: .undecided)), hoursAgo: 5)
    let rejected = Fixture.entry(320, .feedback(Feedback(decision: .reject)), hoursAgo: 5)
    #expect(Self.card(promises).promised.all == dates)
    #expect(
      Self.card(promises).text(style: Style(width: 200)).contains(
        "Acme: an answer by Fri; promised three times, first for Fri 13 Nov\n"))
    #expect(
      Self.card(promises + [undecided]).text(style: Style(width: 200)).contains(
        "Acme: an answer; promised three times, first for Fri 13 Nov\n"))
    #expect(!Self.card([promises[0]]).text().contains("first for"))
    #expect(Self.card(promises + [rejected]).promised.all == [])
  }

  @Test func `the card as data`() throws {
    let call = try #require(
      Contact(chaser: .consultant, target: .candidate, result: .voicemail))
    let card = Self.card(
      [Fixture.entry(317, .contact(call), hoursAgo: 20)], duties: [Fixture.duty()])
    expectNoDifference(
      card.json,
      #"""
      {"interview":42,\#
      "candidate":{"id":1,"name":"Priya Shah","phone":"+44 7700 900123","email":"priya@example.org"},"employer":"Acme","vacancy":"Data analyst","stage":"first","consultant":"Sam Okafor","start":"2026-11-16T11:00:00Z","end":"2026-11-16T12:00:00Z","outcome":null,\#
      "place":null,"link":null,"note":null,"contact":null,"lastSaid":[{"entry":317,"with":"candidate","at":"2026-11-22T18:00:00Z","by":"Sam Okafor","words":"called the candidate: left a voicemail"}],\#
      "weOwe":[{"interview":42,"rule":"missingDebrief","chaser":"consultant","target":"candidate","standing":"due","from":"2026-11-22T14:00:00Z","late":null,"until":null,"snoozedUntil":null,"candidate":"Priya Shah","candidateId":1,"candidatePhone":"+44 7700 900123","employer":"Acme","vacancy":"Data analyst","consultant":"Sam Okafor","because":["interview.end"]}],\#
      "theyOwe":[],"answerBy":null,"promised":[],\#
      "notKnown":[{"about":"account","ask":"candidate","words":"the whole debrief"},{"about":"thankYou","ask":"candidate","words":"whether a thank-you was sent"},{"about":"directContact","ask":"employer","words":"whether they may be contacted directly"},{"about":"decisionDate","ask":"employer","words":"by when they decide"}],\#
      "contradictions":[],\#
      "openings":[{"to":"candidate","person":"Priya Shah","words":"Hello Priya, Sam Okafor here, about your interview at Acme on Monday 16 November. How did it go?"}],"elsewhere":[]}

      """#)
  }

  @Test(arguments: [40, 60, 80, 200])
  func `the fullest card fits its width, and a screen where that is wide enough`(width: Int) {
    let long = String(repeating: "a long story of it all, told at length; ", count: 30)
    let entries = [
      Fixture.entry(
        317,
        .debrief(
          Debrief(
            interest: nil,
            account: Debrief.Account(
              went: 5, met: [Met(name: "Bob Ray")], discussed: long, next: "second interview",
              forgot: [long], concerns: [long]))), hoursAgo: 100),
      Fixture.entry(
        318,
        .feedback(
          Feedback(
            decision: .hold,
            words: Feedback.Words(from: "Cara Dunn", rating: 1, said: long, strengths: [long]))),
        hoursAgo: 90),
    ]
    let duties = Rule.allCases.map { rule in
      Fixture.duty(rule, rule == .askConsultant ? .candidate : .consultant, .employer)
    }
    let text = Self.card(entries, duties: duties, meets: ["Ann Lee"])
      .text(style: Style(width: width))
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width })
    #expect(width < 80 || lines.count <= 23)
    #expect(text.contains("\nshortened; the whole: debrief"))
    for part in [
      "Last contact", "We owe", "They owe", "Still to ask", "Conflict", "Opening line",
    ] {
      #expect(lines.contains { $0.hasPrefix(part) })
    }
  }

  @Test func `what is snoozed, lapsed or closed is not on it`() {
    let card = Self.card(
      [], of: Fixture.interview(outcome: .filled),
      duties: [
        Fixture.duty(snoozedUntil: Fixture.ahead(hours: 5)),
        Fixture.duty(.thankYou, .candidate, .consultant, until: Fixture.ago(hours: 1)),
      ])
    expectNoDifference(
      card.text(style: Style(width: 200)),
      """
      #42 Priya Shah, +44 7700 900123
      Data analyst at Acme, first interview, Mon 16 Nov 2026 11:00 to 12:00, consultant Sam Okafor
      Closed: filled by another candidate

      """)
  }
}
