import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport

@Suite struct ChartTests {
  @Test(arguments: [(0.0, "0"), (7.04, "7"), (42.46, "42.5"), (99.97, "100")])
  func `a place is told to a tenth`(number: Double, words: String) {
    #expect(Chart.Piece.hundredths(number) == words)
  }

  @Test func `a number stands where there is room for it`() {
    let narrow = Chart.Piece("bar", from: 0, length: 7, of: 100, label: "7")
    let wide = Chart.Piece("bar", from: 50, length: 25, of: 100, label: "25")
    #expect(narrow.label.isEmpty && wide.label == "25")
    #expect(wide.x == "50" && wide.width == "25" && wide.middle == "62.5")
    #expect(Chart.Piece("bar", from: 0, length: 0, of: 0).width == "0")
  }

  @Test func `a picture is told in words, with the numbers that a table has`() throws {
    let html = try FeedbackReport(
      ReportHeading(made: Fixture.now),
      rows: [
        Fixture.record, InterviewRecord(interview: Fixture.interview(43), entries: []),
      ].map { ReportRow($0, duties: [], at: Fixture.now) }
    ).html(in: .usual)
    #expect(html.contains("<desc id=\"chart-1-told\">Acme: 23 h 30 min (only 1 interview).</desc>"))
    #expect(html.contains("\"Working time to feedback\">23 h 30 min (only 1 interview)</td>"))
    #expect(html.split(separator: "<svg ").dropFirst().allSatisfy { $0.contains("role=\"img\"") })
    #expect(html.split(separator: "<svg ").dropFirst().allSatisfy { $0.contains("<title") })
  }

  @Test func `the line of an interview has a mark for each side's word`() throws {
    let row = ReportRow(Fixture.record, duties: [], at: Fixture.now)
    let timeline = try #require(Timeline(row))
    expectNoDifference(
      timeline.words,
      "Debrief after 2 h, feedback after 2 d 22 h, answer promised within 11 d 5 h")
    expectNoDifference(timeline.marks.map(\.x), ["0.7", "26", "100"])
    #expect(timeline.marks.map(\.isLate) == [false, false, true])
    let silent = InterviewRecord(interview: Fixture.interview(), entries: [])
    #expect(Timeline(ReportRow(silent, duties: [], at: Fixture.now)) == nil)
  }
}
