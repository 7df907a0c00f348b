import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct ReportHeadingTests {
  @Test(arguments: [
    (nil, nil, "all interviews"),
    (Fixture.now, nil, "interviews since Mon 23 Nov 2026"),
    (nil, Fixture.now, "interviews up to Mon 23 Nov 2026"),
    (nil, Fixture.ago(hours: 14), "interviews up to Sun 22 Nov 2026"),
    (Fixture.ago(hours: 14), Fixture.ahead(hours: 10), "interviews on Mon 23 Nov 2026"),
    (
      Fixture.ago(hours: 38), Fixture.ahead(hours: 10),
      "interviews from Sun 22 Nov 2026 to Mon 23 Nov 2026"
    ),
  ])
  func `the period is said by its first and last day`(from: Instant?, to: Instant?, words: String) {
    let heading = ReportHeading(from: from, to: to, made: Fixture.now)
    #expect(heading.period(.kept(.usual)) == words)
  }

  @Test func `a reader narrows it down to themselves, and stands in the title`() {
    let heading = ReportHeading(
      for: .employer(Fixture.acme), employer: "Kestrel", candidate: "Priya Shah",
      made: Fixture.now)
    #expect(heading.audience == .employer && heading.employer == "Acme")
    #expect(heading.title == "Interview report for Acme")
    expectNoDifference(
      heading.filters.map { "\($0.name): \($0.value)" }, ["Candidate: Priya Shah"])
  }

  @Test func `all say whose they are, and what leaves the house how to reach whom it is from`() {
    let sam = Letterhead(
      ConsultantCard(Fixture.sam, email: "sam@agency.example"),
      agency: AgencyCard(name: "Brook & Co", phone: "020 7946 0000", lines: ["2 High Street"]))
    let readers: [Reader] = [.employer(Fixture.acme), .candidate(Fixture.interview().candidate)]
    for reader in readers {
      let heading = ReportHeading(for: reader, made: Fixture.now, letterhead: sam)
      #expect(heading.agency == "Brook & Co")
      #expect(
        heading.foot
          == "Sam Okafor, Brook & Co, 020 7946 0000, sam@agency.example, 2 High Street")
    }
    let ours = ReportHeading(made: Fixture.now, letterhead: sam)
    #expect(ours.agency == "Brook & Co" && ours.foot == nil)
    #expect(ReportHeading(for: readers[0], made: Fixture.now).foot == nil)
  }

  @Test func `only the filters in force are told`() {
    let heading = ReportHeading(employer: "Acme", vacancy: "analyst", made: Fixture.now)
    expectNoDifference(
      heading.filters.map { "\($0.name): \($0.value)" }, ["Employer: Acme", "Vacancy: analyst"])
  }
}
