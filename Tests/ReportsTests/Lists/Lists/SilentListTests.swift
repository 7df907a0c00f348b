import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct SilentListTests {
  private static let bo = Candidate(id: Identifier(2), name: "Bo Lund", email: "bo@example.org")
  private static let silent = [
    SilentCandidate(
      interview: Fixture.interview(
        43, candidate: bo, vacancy: "Buyer", stage: nil, endedHoursAgo: 50),
      calledBackBy: Fixture.ago(hours: 2), tries: 0, callFrom: Fixture.ahead(hours: 19)),
    SilentCandidate(
      interview: Fixture.interview(), calledBackBy: Fixture.ago(hours: 122), tries: 2,
      callFrom: Fixture.ago(hours: 1), isToBeWritten: true),
  ]

  @Test func `the JSON is the contract's, longest silence first`() {
    expectNoDifference(
      Listing.silent(Self.silent, at: Fixture.now, in: .usual).json,
      """
      [{"interview":42,"candidate":{"id":1,"name":"Priya Shah","phone":"+44 7700 900123",\
      "email":"priya@example.org"},"employer":"Acme","vacancy":"Data analyst","stage":"first",\
      "consultant":"Sam Okafor","ended":"2026-11-16T12:00:00Z",\
      "calledBackBy":"2026-11-18T12:00:00Z","silentSeconds":612000,"tries":2,\
      "callFrom":"2026-11-23T13:00:00Z"},
       {"interview":43,"candidate":{"id":2,"name":"Bo Lund","phone":null,"email":"bo@example.org"},\
      "employer":"Acme","vacancy":"Buyer","stage":null,"consultant":"Sam Okafor",\
      "ended":"2026-11-21T12:00:00Z","calledBackBy":"2026-11-23T12:00:00Z",\
      "silentSeconds":180000,"tries":0,"callFrom":"2026-11-24T09:00:00Z"}]

      """)
  }

  @Test func `the text has a row and a detail for each`() {
    expectNoDifference(
      Listing.silent(Self.silent, at: Fixture.now, in: .usual).text(),
      """
       #  Candidate   Phone             Silent  Tries  Next
      42  Priya Shah  +44 7700 900123  7 d 2 h      2  write now
          Data analyst at Acme, first interview; ended Mon 16 Nov 12:00, due to call
          by Wed 18 Nov 12:00
      43  Bo Lund     bo@example.org   2 d 2 h      0  ring tomorrow 09:00
          Buyer at Acme, interview; ended Sat 21 Nov 12:00, due to call by today 12:00

      """)
  }

  @Test func `an empty list says so`() {
    let list = Listing.silent([], at: Fixture.now, in: .usual)
    #expect(list.json == "[]\n")
    #expect(list.text() == "Everyone has called back.\n")
  }
}
