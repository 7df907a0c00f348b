import AgencySettings
import Testing
import WorkingTime

struct CalendarsTests {
  @Test func theEmployersIsTheAgencysUnlessGiven() throws {
    let berlin = try #require(Interview.berlin)
    #expect(Calendars(agency: .usual)[.employer] == .usual)
    #expect(Calendars(agency: .usual, employer: berlin)[.employer] == berlin)
    #expect(Calendars(agency: .usual, employer: berlin)[.agency] == .usual)
  }
}
