import Domain
import Foundation
import Testing
import WorkingTime

@testable import FeedbackReport

/// What goes in comes out, in every format.
@Suite struct ReportSizeTests {
  private static let rows: [ReportRow] = (1...10_000).map { number in
    ReportRow(
      .init(interview: Fixture.interview(Int64(number)), entries: []), duties: [], at: Fixture.now)
  }

  @Test(arguments: [
    (ReportFormat.csv, "\r\n"), (.json, "\"interview\":"), (.md, "\n## Priya Shah"),
    (.html, "<article id="),
  ])
  func `ten thousand interviews are ten thousand interviews`(
    format: ReportFormat, row: String
  ) throws {
    let text = try written(format, ReportHeading(made: Fixture.now), Self.rows)
    // The heading of a CSV file ends its line too.
    let count = text.utf8.split(separator: Array(row.utf8), omittingEmptySubsequences: false).count
    #expect(count - 1 == (format == .csv ? 10_001 : 10_000))
    #expect(format == .csv || text.contains("10000"))
  }
}
