import CustomDump
import Domain
import Testing

@testable import Rendering

@Suite struct ListingTests {
  private typealias Row = (interview: Interview, calls: Int)

  private func list(_ rows: [Row]) -> Listing<Row> {
    Listing(
      rows, none: "Nobody.", detail: { $0.interview.vacancy },
      fields: [
        .of(\.interview, .number.column(.number("#")), .vacancy),
        Field(.text("Candidate")) { Cell($0.interview.candidate.name) },
        Field("calls") { .number($0.calls) }.column(.number("Calls")),
        .members { ["few": .bool($0.calls < 5)] },
      ])
  }

  @Test func `a key, a column or both come from each field, in its order`() {
    let rows = [(Fixture.interview(), 3), (Fixture.interview(7, vacancy: "Buyer"), 12)]
    expectNoDifference(
      list(rows).json,
      """
      [{"interview":42,"vacancy":"Data analyst","calls":3,"few":true},
       {"interview":7,"vacancy":"Buyer","calls":12,"few":false}]

      """)
    expectNoDifference(
      list(rows).text(),
      """
       #  Candidate   Calls
      42  Priya Shah      3
          Data analyst
       7  Priya Shah     12
          Buyer

      """)
  }

  @Test func `without rows there is one sentence and an empty array`() {
    #expect(list([]).isEmpty)
    #expect(list([]).text() == "Nobody.\n")
    #expect(list([]).json == "[]\n")
  }
}
