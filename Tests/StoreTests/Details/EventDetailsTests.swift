import CustomDump
import Domain
import Engine
import Testing
import WorkingTime

@testable import SQLiteEngine
@testable import Store

/// What was recorded is read back the same, every kind with every field filled and with none.
struct EventDetailsTests {
  let store: AgencyStore

  init() throws { store = try agency() }

  @Test func everyEventIsReadAsItWasRecorded() throws {
    let interview = try store.book(try booking()).interview
    let events = try everyEvent()
    expectNoDifference(Set(events.map(\.kind)), Set(Event.Kind.allCases).subtracting(Self.ofOthers))
    var facts: [Fact] = []
    for (number, event) in events.enumerated() {
      facts.append(Fact(at: hour(number + 2), event))
    }
    _ = try store.record(facts, of: interview.id, by: .by("Ruth", at: hour(99)), command: "log")

    let (sam, ruth) = (Self.sam, Self.ruth)
    let booked = JournalEntry(
      id: Identifier(1), subject: .interview(interview.id), happenedAt: hour(0),
      stamp: Stamp(consultant: sam, at: hour(0), clock: .given),
      content: .event(.booked(try time(0), meets: [])), counts: true)
    let recorded = facts.enumerated().map { number, fact in
      JournalEntry(
        id: Identifier(Int64(number) + 2), subject: .interview(interview.id), happenedAt: fact.at,
        stamp: Stamp(consultant: ruth, at: hour(99), clock: .given), content: .event(fact.event),
        counts: true)
    }
    expectNoDifference(try store.record(of: interview.id).entries, [booked] + recorded)
  }

  private static let sam = Consultant(id: Identifier(1), name: "Sam")
  private static let ruth = Consultant(id: Identifier(2), name: "Ruth")

  /// The kinds of entries of people and of the agency.
  private static let ofOthers: Set<Event.Kind> = Event.Kind.ofPolicy.union(Event.Kind.ofRequests)
    .union(Event.Kind.ofMergers).union(Event.Kind.ofContacts).union([
      .candidateAdded, .candidateSplit, .candidateEdited, .employerEdited, .candidateHeld,
      .contactHeld,
      .candidateForgotten, .holidaysImported,
      .templateSet, .placedElsewhere, .consultantEdited, .agencyEdited, .contactForgotten,
    ])

  private func everyEvent() throws -> [Event] {
    let plain: [Event] = [
      .booked(try time(5), meets: ["Tom Hill", "Ann O'Neill"]), .rebooked(try time(7)),
      .booked(
        try time(5), meets: [],
        at: Venue(place: "5 Mill Lane\nLeeds", link: "https://meet.example/a", note: "dress up")),
      .booked(try time(5), meets: [], at: Venue(link: "https://meet.example/a")),
      .cancelled(why: nil), .cancelled(why: "ill"), .noShow(), .briefed, .cleared, .nextBooked(),
      .recognised(), .recognised(note: "second floor"),
      .withdrawn(why: nil), .withdrawn(why: "took another job"),
      .withdrawn(why: nil, told: true), .closed(.filled, told: true), .answered(yes: true),
      .answered(yes: false, why: "too far"), .rebooked(try time(8), by: .employer),
      .cancelled(why: nil, by: .agency), .noShow(by: .candidate), .noShow(by: .employer),
      .snoozed(Snooze(until: hour(50), why: "on leave")), .snoozed(Snooze(until: hour(50))),
      .snoozed(Snooze(until: hour(50), why: "on leave", rule: .chaseEmployer)),
      .handedOver(from: Self.sam, to: Self.ruth),
      .handedOver(from: Self.sam, to: Self.ruth, until: hour(90)),
      .permission(.allowed(agreedBy: nil)),
      .permission(.allowed(agreedBy: "Tom Hill")),
      .permission(.forbidden(why: nil)), .permission(.forbidden(why: "through us only")),
    ]
    return plain + ThankedVia.allCases.map(Event.thanked)
      + Outcome.allCases.map { Event.closed($0) }
      + (try deadlines.flatMap(events(by:))) + (try contacts()) + debriefs + feedback
  }

  private let deadlines: [Deadline] = [.at(hour(77)), .endOf(LocalDate(dayNumber: 20_781))]

  private func events(by deadline: Deadline) throws -> [Event] {
    [
      .debriefAgreed(until: deadline), .promise(Promise(by: deadline)),
      .promise(Promise(by: deadline, from: "Tom Hill", words: "by Friday, I think")),
      .debrief(Debrief(interest: .unsure, hearBy: deadline)),
      .feedback(Feedback(decision: .hold, hearBy: deadline)),
      .feedback(Feedback(decision: .offer, hearBy: deadline, answerBy: deadline)),
    ]
  }

  private func contacts() throws -> [Event] {
    try Contact.Result.allCases.flatMap { result in
      [
        .contact(
          try #require(
            Contact(chaser: .consultant, target: .candidate, result: result, note: "rang twice"))),
        .contact(try #require(Contact(chaser: .employer, target: .consultant, result: result))),
        .contact(
          try #require(
            Contact(
              chaser: .consultant, target: .employer, result: result,
              about: [.passOn, .bookNext]))),
        .contact(
          try #require(
            Contact(chaser: .consultant, target: .employer, result: result, about: []))),
      ]
    }
  }

  private let debriefs: [Event] =
    Interest.allCases.map { .debrief(Debrief(interest: $0, thanked: true)) }
    + [true, false, nil].map { .debrief(Debrief(interest: nil, thanked: $0)) } + [
      .debrief(Debrief(interest: nil)), .debrief(Debrief(interest: .yes, wrote: true)),
      .debrief(Debrief(interest: nil, passOn: true)),
      .debrief(
        Debrief(
          interest: .yes, hearBy: .endOf(LocalDate(dayNumber: 20_781)), passOn: true, thanked: true,
          account: .init(
            rang: .us, went: 5,
            met: [Met(name: "Tom Hill", role: "head of data"), Met(name: "Zoë \u{1F600}")],
            discussed: "SQL;\nthe team", next: "a second interview", forgot: ["Swift", "notice"],
            questions: ["how big is the team?", "Swift"], concerns: ["the commute", ""],
            note: "'quoted' \"twice\""))),
      .debrief(Debrief(interest: .no, account: .init(rang: .candidate, went: 1))),
    ]

  private let feedback: [Event] =
    Decision.allCases.map { .feedback(Feedback(decision: $0)) } + [
      .feedback(Feedback(decision: nil, words: .init(from: "Bo", said: "not sure"))),
      .feedback(
        Feedback(
          decision: .offer, hearBy: .at(hour(80)), answerBy: .endOf(LocalDate(dayNumber: 20_790)),
          words: .init(
            from: "Tom Hill", rating: 4, said: "clear and calm", strengths: ["calm", "clear"],
            concerns: ["little Swift"], confidential: "second choice"))),
    ]

  @Test func anEntryThatLostItsParticularsIsDamage() throws {
    let interview = try store.book(try booking()).interview
    try store.record(.withdrawn(why: "ill"), of: interview)
    try store.damage("DELETE FROM withdrawal")
    #expect(
      throws: StoreError.damaged(
        path: store.name, reason: "the details of entry 2 (withdrawn) are missing")
    ) { try store.record(of: interview.id) }
  }
}
