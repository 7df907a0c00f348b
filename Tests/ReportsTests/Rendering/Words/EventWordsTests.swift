import CustomDump
import Domain
import Testing
import Wording
import WorkingTime

@testable import Rendering

@Suite struct EventWordsTests {
  private static let friday = Deadline.endOf(LocalDate(dayNumber: 20_784))
  private static let contact = Contact(
    chaser: .consultant, target: .candidate, result: .noAnswer, note: "rings out")

  static let rows: [(Event, String)] =
    [
      (
        .booked(Fixture.hour(endedHoursAgo: 170), meets: ["Ann Lee", "Bob Ray"]),
        "booked for Mon 16 Nov 2026 11:00 to 12:00; to meet Ann Lee and Bob Ray"
      ),
      (
        .booked(Fixture.hour(endedHoursAgo: 170), meets: []),
        "booked for Mon 16 Nov 2026 11:00 to 12:00"
      ),
      (
        .rebooked(Fixture.hour(endedHoursAgo: 14)),
        "moved to Sun 22 Nov 2026 23:00 to Mon 23 Nov 2026 00:00"
      ),
      (.cancelled(why: nil), "cancelled"), (.cancelled(why: "strike"), "cancelled: strike"),
      (.noShow(), "the candidate did not come"),
      (
        .handedOver(from: Fixture.sam, to: Consultant(id: Identifier(2), name: "Ruth")),
        "handed over from Sam Okafor to Ruth"
      ), (.briefed, "briefed the candidate"),
      (.debriefAgreed(until: friday), "agreed that the candidate would call by Fri 27 Nov 2026"),
      (
        .debrief(Fixture.debrief),
        """
        debrief, interested; the candidate rang; went 4 of 5; met Ann Lee (head of data) and Bob \
        Ray; discussed \u{201C}The move to the new warehouse, and who would own it.\u{201D}; next \
        \u{201C}A second interview with the team\u{201D}; told to hear by Fri 27 Nov 2026; forgot to \
        say \u{201C}Led the audit in 2024\u{201D}; concerns \u{201C}The commute\u{201D}; has said \
        thank you; note \u{201C}Prefers to be called after four.\u{201D}
        """
      ),
      (.debrief(Debrief(interest: nil)), "debrief, interest not asked"),
      (
        .feedback(Fixture.feedback),
        """
        feedback, on hold; from Ann Lee; rated 4 of 5; said \u{201C}Clear and thorough.\u{201D}; \
        strengths \u{201C}SQL\u{201D}, \u{201C}Calm\u{201D}; concerns \u{201C}Little public \
        speaking\u{201D}; decision promised by Fri 27 Nov 2026 14:00; private \u{201C}The budget is not \
        approved yet.\u{201D}
        """
      ),
      (
        .promise(Promise(by: friday, from: "Ann", words: "by Friday")),
        "decision promised by Fri 27 Nov 2026; from Ann; in their words \u{201C}by Friday\u{201D}"
      ),
      (.permission(.allowed(agreedBy: "Ann")), "direct contact allowed, agreed by Ann"),
      (.permission(.forbidden(why: nil)), "direct contact not allowed"),
      (.cleared, "cleared to contact the employer directly"),
      (.thanked(via: .direct), "the candidate thanked the employer directly"),
      (.thanked(via: .consultant), "the candidate sent a thank-you through us"),
      (.withdrawn(why: "a better offer"), "the candidate withdrew: a better offer"),
      (.nextBooked(), "a further interview is booked"),
      (.answered(yes: true), "the candidate accepted the offer"),
      (.answered(yes: false, why: "too far"), "the candidate declined the offer: too far"),
      (.cancelled(why: "strike", by: .employer), "cancelled by the employer: strike"),
      (.noShow(by: .employer), "the interviewer did not come"),
      (.closed(.filled), "closed: filled by another candidate"),
      (
        .snoozed(Snooze(until: Fixture.now, why: "holidays", rule: .chaseEmployer)),
        "snoozed until Mon 23 Nov 2026 14:00 (chase for the answer): holidays"
      ),
    ]
    + (contact.map {
      [(.contact($0), "called the candidate: no answer; note \u{201C}rings out\u{201D}")]
    } ?? [])

  private static let priya = Candidate(id: Identifier(1), name: "Priya Shah")
  private static let acme = Employer(id: Identifier(1), name: "Acme")

  private static func request(_ step: RequestEvent.Step) -> Event {
    .request(
      RequestEvent(step, of: .candidate(priya), asks: .access, note: nil, request: Identifier(1)))
  }

  /// Events of people and of the agency.
  static let others: [(Event, String)] = [
    (
      .merged(.candidates(gone: Candidate(id: Identifier(2), name: "Pria Shah"), kept: priya)),
      "candidate Pria Shah (C2) merged into Priya Shah (C1)"
    ),
    (
      .merged(.employers(gone: Employer(id: Identifier(2), name: "Bolt"), kept: acme)),
      "employer Bolt merged into Acme"
    ),
    (
      .merged(
        .contacts(
          gone: EmployerContact(id: Identifier(5), employer: acme, name: "Anne Lee"),
          kept: EmployerContact(id: Identifier(3), employer: acme, name: "Ann Lee"))),
      "contact Anne Lee (K5) merged into Ann Lee (K3)"
    ),
    (.contactForgotten(Identifier(3)), "erased what was held of K3"),
    (
      .consultantEdited(
        ConsultantEdit(
          Consultant(id: Identifier(1), name: "Sam"),
          [.name("Samuel", was: "Sam"), .email("s@a.b")])
      ),
      "consultant Sam: renamed to Samuel and e-mail s@a.b"
    ),
    (
      .agencyEdited(AgencyCard(name: "Brook & Co", phone: "1", lines: ["2 High St"])),
      "the agency's card: Brook & Co, 1, 2 High St"
    ),
    (
      .employerContact(ContactEdit(adding: "Ann Lee", at: acme, [.role("CTO"), .main(true)])),
      "new contact Ann Lee at Acme: role CTO and main contact"
    ),
    (
      .employerContact(
        ContactEdit(
          Identifier(3), at: acme, name: "Ann Lee", isNew: false,
          [.name("Ann Hill"), .phones([]), .emails(["a@b.c", "d@e.f"]), .left(true)])),
      "contact Ann Lee at Acme: renamed to Ann Hill, telephone none, e-mail a@b.c and d@e.f and no "
        + "longer there"
    ),
    (
      .edited(PersonEdit(.candidate(priya), [.name("Priya Shah", was: "Pria Shah"), .phone(nil)])),
      "candidate Pria Shah (C1): renamed to Priya Shah and telephone none"
    ),
    (
      .edited(PersonEdit(.employer(acme), [.name("Acme Analytics", was: "Acme")])),
      "employer Acme: renamed to Acme Analytics"
    ),
    (
      .edited(
        PersonEdit(
          .candidate(priya),
          [.hours(CallHours(after: LocalTime(hour: 17), before: LocalTime(hour: 19, minute: 30)))])),
      "candidate Priya Shah (C1): calls from 17:00 to 19:30"
    ),
    (.added(priya), "candidate Priya Shah recorded"),
    (
      .split(
        CandidateSplit(
          candidate: priya, part: Candidate(id: Identifier(9), name: "Priya Shah"),
          interviews: [Identifier(3), Identifier(4)])),
      "#3 and #4 of Priya Shah (C1) parted to Priya Shah (C9)"
    ),
    (
      .held(LegalHold(.candidate(priya), reason: "a claim", until: LocalDate(dayNumber: 20_784))),
      "Priya Shah is not to be forgotten before the end of "
        + "\(TimeWords.full(LocalDate(dayNumber: 20_784))): a claim"
    ),
    (
      .held(
        LegalHold(
          .contact(EmployerContact(id: Identifier(3), employer: acme, name: "Ann Lee")),
          reason: "a claim", until: LocalDate(dayNumber: 20_784))),
      "Ann Lee (K3) is not to be forgotten before the end of "
        + "\(TimeWords.full(LocalDate(dayNumber: 20_784))): a claim"
    ),
    (.forgotten(priya), "erased what was held of Priya Shah"),
    (
      .request(
        .heard(
          .contact(EmployerContact(id: Identifier(3), employer: acme, name: "Ann Lee")), .access,
          note: nil)), "the request of Ann Lee (K3) to see what is held of them"
    ),
    (request(.heard), "the request of Priya Shah to see what is held of them"),
    (
      request(.extended),
      "two further months for the request of Priya Shah to see what is held of them"
    ),
    (
      request(.answered), "the answer to the request of Priya Shah to see what is held of them"
    ),
    (
      .policy([SettingChoice(name: "lateAfter", value: "2wd", employer: nil)], from: nil),
      "policy set: lateAfter = 2wd"
    ),
    (
      .policy(
        [SettingChoice(name: "lateAfter", value: "2wd", employer: nil)],
        from: TextFile(source: "p.toml", text: "")),
      "policy adopted from p.toml, with 1 choice"
    ),
    (
      .holidays(HolidayImport(file: "list.ics", lists: [])),
      "bank holidays imported from list.ics"
    ),
    (.placedElsewhere, "the candidate was placed elsewhere"),
    (.recognised(), "recognised in an imported file"),
    (.recognised(note: "second floor"), "noted in an imported file: second floor"),
    (.template(.chase, nil), "the built-in template of chase"),
    (
      .template(.chase, TextFile(source: "c.txt", text: "")), "the template of chase from c.txt"
    ),
  ]

  @Test(arguments: rows + others)
  func `an event has a line of English`(event: Event, line: String) {
    expectNoDifference(EventWords(times: .kept(.usual)).line(event), line)
  }

  @Test func `every kind of event is among the rows`() {
    #expect(Set((Self.rows + Self.others).map(\.0.kind)) == Set(Event.Kind.allCases))
  }
}
