import AgencySettings
import CustomDump
import Domain
import Testing

/// Every term, with what it takes and what it does not.
struct PolicyChangeTests {
  @Test(arguments: [
    ("employer.grace", "0wd", "0wd"),
    ("candidate.maxAttempts", "07", "7"),
    ("calendar.timeZone", "Europe/Berlin", "Europe/Berlin"),
    ("calendar.hours.fri", "14:00-17:30, 09:00-13:00", "09:00-13:00 14:00-17:30"),
    ("calendar.hours.sat", "closed", "closed"),
    ("calendar.hours.mon", "00:00-24:00", "00:00-24:00"),
    ("calendar.bankHolidays", "none", "none"),
    ("calendar.bankHolidays", "scotland", "scotland"),
    (
      "calendar.closed", "2026-12-31;2026-12-24   office  party",
      "2026-12-24 office party; 2026-12-31"
    ),
    ("calendar.closed", "none", "none"),
  ])
  func writesAValueAsItIsShown(_ name: String, _ typed: String, _ shown: String) throws {
    let term = try #require(PolicyTerm(named: name))
    #expect(try PolicyChange(term, typed).text == shown)
    #expect(try PolicyChange(term, shown).text == shown)
  }

  @Test(arguments: [
    ("employer.grace", "2"), ("employer.grace", "-1wd"), ("brief.lateBefore", "2wd"),
    ("candidate.maxAttempts", "three"), ("candidate.maxAttempts", "1001"),
    ("calendar.timeZone", "BST"), ("calendar.timeZone", "Mars/Olympus"), ("calendar.timeZone", ""),
    ("calendar.hours.fri", ""), ("calendar.hours.fri", "9-5"),
    ("calendar.hours.fri", "17:00-09:00"), ("calendar.hours.fri", "09:00-12:00 11:00-13:00"),
    ("calendar.hours.fri", "closed 09:00-12:00"),
    ("calendar.bankHolidays", "wales"), ("calendar.bankHolidays", ""),
    ("calendar.closed", ""), ("calendar.closed", "Christmas"), ("calendar.closed", "2026-02-30"),
    ("calendar.closed", "2026-12-24; 2026-12-24 party"), ("calendar.closed", "2026-12-24;"),
  ])
  func refusesWhatATermDoesNotTake(_ name: String, _ typed: String) throws {
    let term = try #require(PolicyTerm(named: name))
    #expect(throws: PolicyError.badValue(term, text: typed)) { try PolicyChange(term, typed) }
  }

  @Test func takesAChoiceBack() throws {
    let term = try #require(PolicyTerm(named: "calendar.hours.fri"))
    #expect(try PolicyChange(term, nil).text == nil)
  }
}
