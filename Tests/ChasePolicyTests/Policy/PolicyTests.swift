import AgencySettings
import CustomDump
import Domain
import Testing
import WorkingTime

/// A choice by its name.
func choice(_ name: String, _ text: String?, for employer: Int64? = nil) throws -> PolicyChange {
  try PolicyChange(
    try #require(PolicyTerm(named: name)), text, for: employer.map { Identifier<Employer>($0) })
}

struct PolicyTests {
  let acme = Identifier<Employer>(1)
  let bolt = Identifier<Employer>(2)

  @Test func withoutChoicesIsThatOfTheSpecification() throws {
    expectNoDifference(try Policy([]), Policy())
    #expect(Policy().settings(for: acme) == PolicySettings())
    #expect(Policy().calendars(for: acme) == Calendars(agency: .usual))
  }

  @Test func everyDefaultTypedChangesNothing() throws {
    let typed = try PolicyTerm.all.map { try PolicyChange($0, $0.standard) }
    expectNoDifference(try Policy(typed), Policy())
  }

  @Test func anEmployersChoiceGoesBeforeTheAgencysTermByTerm() throws {
    let policy = try Policy([
      choice("employer.grace", "1wd"), choice("lateAfter", "2wd"),
      choice("employer.grace", "3wd", for: 1),
    ])
    #expect(policy.settings(for: acme)[.employerGrace] == Span("3wd"))
    #expect(policy.settings(for: acme)[.lateAfter] == Span("2wd"))
    #expect(policy.settings(for: bolt)[.employerGrace] == Span("1wd"))
    #expect(policy.settings[.employerGrace] == Span("1wd"))
  }

  @Test func anEmployersCalendarStandsOverTheAgencys() throws {
    let policy = try Policy([
      choice("calendar.timeZone", "Europe/Dublin"),
      choice("calendar.closed", "2026-12-24 office party"),
      choice("calendar.hours.fri", "closed", for: 1),
      choice("calendar.bankHolidays", "scotland", for: 1),
    ])
    let theirs = policy.calendars(for: acme)
    #expect(theirs.agency == policy.calendar)
    #expect(theirs.employer.zone.identifier == "Europe/Dublin")
    #expect(theirs.employer.closedDates.map(\.name) == ["office party"])
    #expect(theirs.employer.hours[.friday] == nil)
    #expect(theirs.employer.hours[.monday] == policy.calendar.hours[.monday])
    #expect(theirs.employer.bankHolidays == .scotland)
    #expect(policy.calendars(for: bolt).employer == policy.calendar)
    #expect(policy.calendar.bankHolidays == .englandAndWales)
  }

  @Test func aLaterChoiceGoesBeforeAnEarlierOne() throws {
    let policy = try Policy([
      choice("lateAfter", "2wd"), choice("lateAfter", "3wd"), choice("employer.grace", "2wd"),
      choice("employer.grace", nil),
    ])
    #expect(policy.settings[.lateAfter] == Span("3wd"))
    #expect(policy.settings[.employerGrace] == Span("0wd"))
  }

  private static let week = ["mon", "tue", "wed", "thu", "fri"]

  @Test func refusesAnAgencyThatNeverOpens() throws {
    let changes = try Self.week.map { try choice("calendar.hours.\($0)", "closed") }
    #expect(throws: PolicyError.neverOpens(employer: nil)) { try Policy(changes) }
  }

  @Test func refusesAnEmployerWhoNeverOpensOverThisAgency() throws {
    let agency = try Self.week.dropFirst().map { try choice("calendar.hours.\($0)", "closed") }
    let theirs = try choice("calendar.hours.mon", "closed", for: 1)
    _ = try Policy(agency)
    _ = try Policy([theirs])
    #expect(throws: PolicyError.neverOpens(employer: acme)) { try Policy(agency + [theirs]) }
  }
}
