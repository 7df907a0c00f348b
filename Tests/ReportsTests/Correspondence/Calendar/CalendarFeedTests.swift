import ChasePolicy
import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Correspondence

@Suite struct CalendarFeedTests {
  private func entries(
    _ journal: [JournalEntry], of interview: Interview = Fixture.interview(),
    duties: [AssignedDuty] = [], isPrivate: Bool = false, revision: Int = 0
  ) -> [CalendarEntry] {
    CalendarFeed(
      Set(CalendarPart.allCases), isPrivate: isPrivate, revision: revision, in: .usual
    ).entries(of: InterviewRecord(interview: interview, entries: journal), duties)
  }

  private static let booked = Fixture.entry(
    1, .booked(Fixture.interview().time, meets: ["Ann Lee"]), hoursAgo: 300)

  private static func retraction(_ number: Int64, of entry: Int64, hoursAgo: Int) -> JournalEntry {
    let stamp = Stamp(consultant: Fixture.sam, at: Fixture.ago(hours: hoursAgo), clock: .system)
    return JournalEntry(
      id: Identifier(number), subject: .interview(Identifier(42)), happenedAt: stamp.at,
      stamp: stamp,
      content: .retraction(of: Identifier(entry)), counts: true)
  }

  @Test func anInterviewKeepsItsNameAndCountsItsMoves() {
    let moved = Fixture.entry(2, .rebooked(Fixture.interview().time), hoursAgo: 290)
    let debrief = Fixture.entry(3, .debrief(Fixture.debrief), hoursAgo: 160)
    let cancelled = Fixture.entry(4, .cancelled(why: nil), hoursAgo: 150)
    let undone = Self.retraction(5, of: 4, hoursAgo: 140)
    let again = Self.retraction(6, of: 5, hoursAgo: 130)
    let journals = [
      [Self.booked], [Self.booked, moved], [Self.booked, moved, debrief],
      [Self.booked, moved, debrief, cancelled], [Self.booked, moved, debrief, cancelled, undone],
      [Self.booked, moved, debrief, cancelled, undone, again],
    ]
    let events = journals.map { entries($0)[0] }
    #expect(events.map(\.sequence) == [0, 1, 1, 2, 3, 4])
    #expect(Set(events.map(\.uid)).count == 1)
    #expect(
      events.map(\.stamp) == [300, 290, 290, 150, 140, 130].map(Fixture.ago(hours:)))
  }

  @Test func aCancelledInterviewStays() {
    let interview = Fixture.interview(state: .cancelled(at: Fixture.now))
    let event = entries([Self.booked], of: interview)[0]
    #expect(event.isCancelled)
    let text = ICalendar(named: "x", in: .usual).event(event)
    #expect(text.contains("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"))
  }

  @Test func thePlaceAndTheLinkAreItsOwnProperties() {
    let venue = Venue(
      place: "5 Mill Lane, Leeds; ask for Joan\n2nd floor", link: "https://meet.example/ü?a=1,2;b",
      note: "dress up")
    let booked = Fixture.entry(
      1, .booked(Fixture.interview().time, meets: [], at: venue), hoursAgo: 300)
    let text = ICalendar(named: "x", in: .usual).event(entries([booked])[0])
    #expect(
      text.contains("\r\nLOCATION:5 Mill Lane\\, Leeds\\; ask for Joan\\n2nd floor\r\n"), "\(text)")
    #expect(text.contains("\r\nURL:https://meet.example/%C3%BC?a=1,2;b\r\n"), "\(text)")
    #expect(!text.contains("dress up"))
    let hidden = ICalendar(named: "x", in: .usual).event(entries([booked], isPrivate: true)[0])
    #expect(!hidden.contains("Mill Lane") && !hidden.contains("meet.example"))
  }

  /// An interview that ended 170 hours ago and began an hour before.
  @Test(
    arguments: [
      ("before it began", [(180, .withdrawn(why: nil))], true),
      ("after it", [(160, .withdrawn(why: nil))], false),
      ("no longer interested, before it", [(180, .debrief(Debrief(interest: .no)))], true),
      (
        "interested again",
        [(180, .debrief(Debrief(interest: .no))), (175, .debrief(Debrief(interest: .yes)))], false
      ),
      ("closed as withdrawn later", [(180, .withdrawn(why: nil)), (9, .closed(.withdrawn))], true),
      ("closed as withdrawn after it", [(9, .closed(.withdrawn))], false),
    ] as [(String, [(Int, Event)], Bool)])
  func anInterviewThatTheCandidateWithdrewFromIsCancelled(
    _ label: String, _ events: [(Int, Event)], _ isCancelled: Bool
  ) {
    var journal = [Self.booked]
    var sequences = [entries(journal)[0].sequence]
    for (hoursAgo, event) in events {
      journal.append(Fixture.entry(Int64(journal.count + 1), event, hoursAgo: hoursAgo))
      sequences.append(entries(journal)[0].sequence)
    }
    #expect(entries(journal)[0].isCancelled == isCancelled, "\(label)")
    #expect(entries(journal)[0].uid == entries([Self.booked])[0].uid, "\(label)")
    #expect(zip(sequences, sequences.dropFirst()).allSatisfy(<), "\(label): \(sequences)")
  }

  @Test func whatIsErasedLowersNoSequence() {
    let events: [Event] = [
      .withdrawn(why: nil), .debrief(Debrief(interest: .yes)), .closed(.filled),
    ]
    let journal = events.enumerated().map {
      Fixture.entry(Int64($0.offset) + 2, $0.element, hoursAgo: 20)
    }
    let erased = journal.map { entry in
      JournalEntry(
        id: entry.id, subject: entry.subject, happenedAt: entry.happenedAt, stamp: entry.stamp,
        content: .erased(entry.event?.kind ?? .booked), counts: true)
    }
    let before = entries([Self.booked] + journal)[0].sequence
    #expect(before == 3)
    #expect(entries([Self.booked] + erased)[0].sequence >= before)
  }

  private static func offer(_ by: Deadline?) -> JournalEntry {
    Fixture.entry(2, .feedback(Feedback(decision: .offer, answerBy: by)), hoursAgo: 9)
  }

  @Test(arguments: [
    (Deadline.endOf(LocalDate(dayNumber: 20_784)), "DTSTART;VALUE=DATE:20261127", "TRIGGER:PT9H"),
    (.at(Fixture.ahead(hours: 20)), "DTSTART:20261124T100000Z", "TRIGGER:-PT1H"),
  ])
  func anOfferEndsOnADayOfIts(by: Deadline, start: String, alarm: String) throws {
    let events = entries([Self.booked, Self.offer(by)])
    let event = try #require(events.first { $0.part == .offers })
    #expect(event.summary == "Offer to Priya Shah at Acme ends")
    let text = ICalendar(named: "x", in: .usual).event(event)
    #expect(text.contains(start + "\r\n") && text.contains(alarm + "\r\n"))
  }

  @Test(
    arguments: [
      ("without a last day", nil, nil, nil),
      ("placed", 20_784, .placed, nil),
      ("withdrawn", 20_784, nil, .withdrawn(why: nil)),
      ("rejected after all", 20_784, nil, .feedback(Feedback(decision: .reject))),
    ] as [(String, Int?, Outcome?, Event?)])
  func anOfferThatIsAnsweredIsNotThere(
    _ label: String, _ day: Int?, _ outcome: Outcome?, _ event: Event?
  ) {
    let journal =
      [Self.booked, Self.offer(day.map { .endOf(LocalDate(dayNumber: $0)) })]
      + [event.map { Fixture.entry(3, $0, hoursAgo: 8) }].compactMap { $0 }
    let events = entries(journal, of: Fixture.interview(outcome: outcome))
    #expect(!events.contains { $0.part == .offers }, "\(label)")
  }

  @Test func oneToSendHasNothingOfOurs() {
    let feed = CalendarFeed(
      [.interviews], isPrivate: false, isToSend: true, revision: 0, in: .usual)
    let record = InterviewRecord(interview: Fixture.interview(), entries: [Self.booked])
    let sent = feed.entries(of: record, [])
    expectNoDifference(
      sent.map(\.details), [["To meet Ann Lee", "Data analyst at Acme, first interview"]])
    #expect(sent.map(\.uid) == [entries([Self.booked])[0].uid])
  }

  @Test func ourDutiesAreThereAndMoveWithWhatIsRecorded() {
    let ours = Fixture.duty(lateHoursAgo: 20)
    let theirs = Fixture.duty(.debriefCall, .candidate, .consultant)
    let duties = entries([Self.booked], duties: [ours, theirs]).filter { $0.part == .duties }
    #expect(duties.map(\.summary) == ["Ring for the debrief: Priya Shah"])
    #expect(duties[0].details.contains("Telephone +44 7700 900123"))
    let later = entries(
      [Self.booked, Fixture.entry(2, .debrief(Fixture.debrief), hoursAgo: 9)], duties: [ours],
      revision: 3)
    #expect(later.last?.uid == duties[0].uid)
    #expect(duties[0].sequence == 1 && later.last?.sequence == 5)
  }

  @Test func aSnoozedDutyWaits() {
    let until = Fixture.ahead(hours: 20)
    let duty = Fixture.duty(snoozedUntil: until)
    #expect(entries([Self.booked], duties: [duty]).last?.start(in: .usual) == until)
  }

  @Test(arguments: [(30, true), (21, true), (20, false), (19, false)])
  func aDutyThatLapsesBeforeItsSnoozeEndsIsNotThere(untilHours: Int, isThere: Bool) {
    let duty = Fixture.duty(
      .brief, until: Fixture.ahead(hours: untilHours), snoozedUntil: Fixture.ahead(hours: 20))
    #expect(entries([Self.booked], duties: [duty]).contains { $0.part == .duties } == isThere)
  }

  @Test func aPromiseByADateIsADayOfIt() throws {
    let date = try #require(LocalDate(year: 2026, month: 11, day: 27))
    let promise = Fixture.entry(2, .promise(Promise(by: .endOf(date))), hoursAgo: 9)
    let chase = Fixture.duty(.chaseEmployer, .consultant, .employer)
    let event = try #require(
      entries([Self.booked, promise], duties: [chase]).first { $0.part == .promises })
    #expect(event.time == .day(date))
    let text = ICalendar(named: "x", in: .usual).event(event)
    #expect(text.contains("DTSTART;VALUE=DATE:20261127\r\nDTEND;VALUE=DATE:20261128\r\n"))
    #expect(!entries([Self.booked, promise]).contains { $0.part == .promises })
  }

  @Test func aPrivateCalendarNamesNobody() {
    let duty = Fixture.duty(lateHoursAgo: 1)
    let chase = Fixture.duty(.chaseEmployer, .consultant, .employer)
    let journal = [Self.booked, Fixture.entry(2, .debrief(Fixture.debrief), hoursAgo: 9)]
    let events = entries(journal, duties: [duty, chase], isPrivate: true)
    #expect(Set(events.map(\.part)).count == 3)
    let offer = entries([Self.booked, Self.offer(.at(Fixture.now))], isPrivate: true)
    #expect(offer.map(\.summary) == ["First interview", "Offer ends"])
    let text =
      events.map { ICalendar(named: "debrief", in: .usual).event($0) }.joined()
      + events.json
    for name in ["Priya", "Shah", "Acme", "analyst", "7700", "example", "Ann", "Sam"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(
      events.map(\.summary) == [
        "First interview", "Decision due", "Ring for the debrief",
        "Chase for the answer",
      ])
  }
}
