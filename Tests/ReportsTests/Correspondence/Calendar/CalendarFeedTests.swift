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
