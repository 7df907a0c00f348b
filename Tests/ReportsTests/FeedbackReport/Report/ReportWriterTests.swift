import CustomDump
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct ReportWriterTests {
  private static let heading = ReportHeading(made: Fixture.now)
  private static let rows = [
    ReportRow(Fixture.record, duties: [], at: Fixture.now),
    ReportRow(HostileText.record("a,b"), duties: [], at: Fixture.now),
  ]

  @Test func `a workbook is no text`() {
    #expect(ReportWriter(.xlsx, heading: Self.heading, in: .usual) == nil)
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .xlsx })
  func `row by row it is the same report as in one part`(format: ReportFormat) throws {
    var writer = try #require(ReportWriter(format, heading: Self.heading, in: .usual))
    let whole = writer.begin() + writer.add(writer.part(of: Self.rows)) + (try writer.end())
    expectNoDifference(try written(format, Self.heading, Self.rows), whole)
  }
}
