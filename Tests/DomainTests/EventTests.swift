import Domain
import Testing
import WorkingTime

struct EventTests {
  /// One event of each kind, so that a kind that is mistaken for another is found.
  @Test func everyKindIsThatOfOneEvent() throws {
    let time = try #require(InterviewTime(start: moment(0), end: moment(60)))
    let contact = try #require(Contact(chaser: .consultant, target: .employer, result: .reached))
    let events: [Event] = [
      .booked(time, meets: []), .rebooked(time), .cancelled(why: nil), .noShow, .briefed,
      .debriefAgreed(until: .at(moment(90))), .debrief(Debrief(interest: .yes)),
      .feedback(Feedback(decision: .hold)), .promise(Promise(by: .at(moment(90)))),
      .permission(.allowed(agreedBy: nil)), .cleared, .contact(contact), .thanked(via: .direct),
      .withdrawn(why: nil), .nextBooked, .closed(.placed),
      .snoozed(Snooze(until: moment(90), why: "on leave")),
      .handedOver(
        from: Consultant(id: Identifier(1), name: "Sam"),
        to: Consultant(id: Identifier(2), name: "Ruth")),
    ]
    #expect(events.map(\.kind) == Event.Kind.allCases)
  }
}
