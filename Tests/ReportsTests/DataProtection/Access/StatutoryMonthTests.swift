import DataProtection
import Domain
import Testing
import WorkingTime

/// The month that the law gives, as the Information Commissioner counts it.
struct StatutoryMonthTests {
  @Test(arguments: [
    ("the Commissioner's own: 3 September to 3 October", "2024-09-03", 1, "2024-10-03"),
    ("the day of receipt counts, a Sunday or not", "2026-10-25", 1, "2026-11-25"),
    ("31 March: no 31 April", "2026-03-31", 1, "2026-04-30"),
    ("31 January, of a leap year", "2028-01-31", 1, "2028-02-29"),
    ("31 January, and the 28th is a Sunday", "2027-01-31", 1, "2027-03-01"),
    ("over the end of a year", "2026-12-15", 1, "2027-01-15"),
    ("a Saturday: the Monday after", "2026-05-13", 1, "2026-06-15"),
    ("a Sunday: the Monday after", "2026-05-14", 1, "2026-06-15"),
    ("Christmas Day, Boxing Day put off to Monday", "2026-11-25", 1, "2026-12-29"),
    ("Good Friday: the Tuesday after Easter", "2026-03-03", 1, "2026-04-07"),
    ("extended: three months from receipt", "2026-11-24", 3, "2027-02-24"),
    ("extended from the 30th of November", "2026-11-30", 3, "2027-03-01"),
  ])
  func ends(_ label: String, _ received: String, _ months: Int, _ expected: String) throws {
    let received = try #require(LocalDate(iso8601: received))
    let end = StatutoryMonth.end(of: months, from: received, in: .usual)
    #expect(end.iso8601 == expected, "\(label)")
  }

  @Test func anOfficeThatIsClosedGivesNoMoreTime() throws {
    let wednesday = try #require(LocalDate(year: 2026, month: 11, day: 25))
    let closed = try WorkingCalendar(
      zone: .london, hours: [.monday: [try OpeningPeriod("09:00-17:30")]],
      closed: [ClosedDate(wednesday)])
    let received = try #require(LocalDate(year: 2026, month: 10, day: 25))
    #expect(StatutoryMonth.end(of: 1, from: received, in: closed) == wednesday)
  }

  @Test func aCalendarWithoutBankHolidaysKeepsThoseOfEngland() throws {
    let plain = try WorkingCalendar(
      zone: .london, hours: [.monday: [try OpeningPeriod("09:00-17:30")]])
    let received = try #require(LocalDate(year: 2026, month: 11, day: 25))
    #expect(StatutoryMonth.end(of: 1, from: received, in: plain).iso8601 == "2026-12-29")
  }

  @Test func itIsLateWithTheMidnightThatEndsItsLastDate() {
    let heard = Instant(seconds: 1_795_514_400)  // 2026-11-24 10:00 in London.
    let request = DataRequest(
      entry: Identifier(1),
      stamp: Stamp(
        consultant: Consultant(id: Identifier(1), name: "Sam"), at: heard, clock: .given),
      person: .candidate(Candidate(id: Identifier(1), name: "Priya Shah")), asks: .access,
      heard: heard, note: nil)
    #expect(request.answerBy(in: .usual).iso8601 == "2026-12-24")
    #expect(request.late(in: .usual).rfc3339 == "2026-12-25T00:00:00Z")
  }
}
