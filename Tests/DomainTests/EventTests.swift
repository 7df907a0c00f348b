import Domain
import Testing
import WorkingTime

struct EventTests {
  /// One event of each kind, so that a kind that is mistaken for another is found.
  @Test func everyKindIsThatOfOneEvent() throws {
    let time = try #require(InterviewTime(start: moment(0), end: moment(60)))
    let contact = try #require(Contact(chaser: .consultant, target: .employer, result: .reached))
    let one = Candidate(id: Identifier(1), name: "Priya")
    let two = Candidate(id: Identifier(2), name: "Pria")
    let acme = Employer(id: Identifier(1), name: "Acme")
    let bolt = Employer(id: Identifier(2), name: "Bolt")
    let step = { (step: RequestEvent.Step) in
      RequestEvent(step, of: .candidate(one), asks: .access, note: nil, request: Identifier(1))
    }
    let events: [Event] = [
      .booked(time, meets: []), .rebooked(time), .cancelled(why: nil), .noShow(), .briefed,
      .debriefAgreed(until: .at(moment(90))), .debrief(Debrief(interest: .yes)),
      .feedback(Feedback(decision: .hold)), .promise(Promise(by: .at(moment(90)))),
      .permission(.allowed(agreedBy: nil)), .cleared, .contact(contact), .thanked(via: .direct),
      .withdrawn(why: nil), .nextBooked(), .closed(.placed),
      .answered(yes: true), .placedElsewhere,
      .snoozed(Snooze(until: moment(90), why: "on leave")), .recognised(),
      .handedOver(
        from: Consultant(id: Identifier(1), name: "Sam"),
        to: Consultant(id: Identifier(2), name: "Ruth")),
      .merged(.candidates(gone: one, kept: two)), .merged(.employers(gone: acme, kept: bolt)),
      .edited(PersonEdit(.candidate(one), [.phone(nil)])),
      .edited(PersonEdit(.employer(acme), [.name("Bolt", was: "Acme")])),
      .held(LegalHold(.candidate(one), reason: "a claim", until: LocalDate(dayNumber: 0))),
      .added(one),
      .split(CandidateSplit(candidate: one, part: two, interviews: [Identifier(1)])),
      .forgotten(one),
      .request(.heard(.candidate(one), .access, note: nil)),
      .request(step(.extended)), .request(step(.answered)),
      .policy([], from: nil), .policy([], from: TextFile(source: "p.toml", text: "")),
      .holidays(HolidayImport(file: "list.ics", lists: [])), .template(.chase, nil),
      .employerContact(ContactEdit(adding: "Ann", at: acme)),
      .employerContact(ContactEdit(Identifier(1), at: acme, name: "Ann", isNew: false, [])),
      .merged(
        .contacts(
          gone: EmployerContact(id: Identifier(1), employer: acme, name: "Ann"),
          kept: EmployerContact(id: Identifier(2), employer: acme, name: "Anne"))),
      .consultantEdited(
        ConsultantEdit(Consultant(id: Identifier(1), name: "Sam"), [.phone(nil)])),
      .agencyEdited(AgencyCard()), .contactForgotten(Identifier(1)),
      .held(
        LegalHold(
          .contact(EmployerContact(id: Identifier(1), employer: acme, name: "Ann")),
          reason: "a claim", until: LocalDate(dayNumber: 0))),
    ]
    #expect(events.map(\.kind) == Event.Kind.allCases)
  }
}
