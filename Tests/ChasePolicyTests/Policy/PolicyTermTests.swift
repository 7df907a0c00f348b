import AgencySettings
import Testing

struct PolicyTermTests {
  @Test func hasEverySettingAndEveryPartOfACalendar() {
    #expect(PolicyTerm.all.count == 22 + 2 + 3 + 10)
    #expect(Set(PolicyTerm.all.map(\.name)).count == 37)
  }

  @Test(arguments: PolicyTerm.all)
  func isFoundByItsName(_ term: PolicyTerm) {
    #expect(PolicyTerm(named: term.name) == term)
  }

  @Test(arguments: ["", "calendar", "calendar.hours", "Employer.grace", "employer.grace "])
  func noOtherNameIsOne(_ name: String) {
    #expect(PolicyTerm(named: name) == nil)
  }

  @Test(arguments: PolicyTerm.all)
  func takesItsOwnDefault(_ term: PolicyTerm) throws {
    #expect(try PolicyChange(term, term.standard).text == term.standard)
  }
}
