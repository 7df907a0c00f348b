import CustomDump
import Domain
import Testing

@testable import Lists
@testable import Rendering

@Suite struct ConsultantListTests {
  private var list: Listing<(card: ConsultantCard, open: Int)> {
    Listing.consultants([
      (ConsultantCard(Fixture.sam, phone: "1", email: "s@a.b"), 12),
      (ConsultantCard(Consultant(id: Identifier(2), name: "Jo")), 0),
    ])
  }

  @Test func `the JSON has the number of open interviews of each`() {
    expectNoDifference(
      list.json,
      """
      [{"consultant":"Sam Okafor","openInterviews":12,"phone":"1","email":"s@a.b"},
       {"consultant":"Jo","openInterviews":0,"phone":null,"email":null}]

      """)
  }

  @Test func `the text is a table`() {
    expectNoDifference(
      list.text(),
      """
      Consultant  Open interviews
      Sam Okafor               12
      Jo                        0

      """)
  }

  @Test func `an empty list says so`() {
    #expect(Listing.consultants([]).json == "[]\n")
    #expect(Listing.consultants([]).text().hasPrefix("No consultants yet."))
  }
}
