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
  func `row by row it is the same report as whole`(format: ReportFormat) throws {
    var writer = try #require(ReportWriter(format, heading: Self.heading, in: .usual))
    var text = writer.begin()
    for row in Self.rows { text += writer.add(row) }
    text += try writer.end()
    let report = FeedbackReport(Self.heading, rows: Self.rows)
    let whole =
      switch format {
      case .html: try report.html(in: .usual)
      case .md: report.markdown(in: .usual)
      case .csv: report.csv(in: .usual)
      case .json, .xlsx: report.json
      }
    expectNoDifference(text, whole)
  }
}
