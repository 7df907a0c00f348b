import CustomDump
import Domain
import Foundation
import Testing
import Wording
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct ReportNumbersTests {
  private static let kestrel = Employer(
    id: Identifier(2), name: "Kestrel \u{1B}[31m& Sons of the North Sea Coast")

  /// So many interviews of an employer, answered after so many working hours each.
  private func rows(_ employer: Employer = Fixture.acme, answeredAfter hours: [Int]) -> [ReportRow]
  {
    hours.map { hours in
      ReportRow(
        InterviewRecord(
          interview: Fixture.interview(employer: employer, stage: nil),
          entries: [
            Fixture.entry(1, .debrief(Debrief(interest: .yes)), hoursAgo: 169),
            // The interview ended at noon, so five and a half hours are left of the day.
            Fixture.entry(2, .feedback(Feedback(decision: .reject)), hoursAgo: 170 - hours),
          ]), duties: [Fixture.duty(.relayNews, of: Fixture.interview())], at: Fixture.now)
    }
  }

  private func statistics(_ rows: [ReportRow]) -> Statistics {
    Statistics(ReportHeading(made: Fixture.now), ReportNumbers(rows))
  }

  @Test func `employers come by their number of interviews`() {
    let numbers = ReportNumbers(
      rows(answeredAfter: [1]) + rows(Self.kestrel, answeredAfter: [2, 4, 5]))
    #expect(numbers.byEmployer.map(\.tally.interviews) == [3, 1])
    #expect(numbers.byEmployer.map(\.tally.feedbackTime.median) == [240, 60])
    #expect(numbers.all.feedbackTime.median == 180)
    #expect(numbers.all.debriefed == Share(4, of: 4))
    #expect(numbers.all.updatesOwed == 4)
    #expect(numbers.byStage.map(\.pipeline.total) == [4])
  }

  @Test func `one pass in any order gives the same`() {
    let rows =
      self.rows(answeredAfter: [1, 3]) + self.rows(Self.kestrel, answeredAfter: [5, 2, 4])
    expectNoDifference(ReportNumbers(rows), ReportNumbers(rows.reversed()))
  }

  @Test(arguments: [
    (-1, false, 0), (47, false, 0), (49, false, 1), (49, true, 1), (1, true, 1),
  ])
  func `a debrief is due once 48 h are over, or given`(
    endedHoursAgo: Int, isGiven: Bool, due: Int
  ) {
    let entries = [Fixture.entry(1, .debrief(Debrief(interest: .yes)), hoursAgo: 0)]
    let row = ReportRow(
      InterviewRecord(
        interview: Fixture.interview(endedHoursAgo: endedHoursAgo),
        entries: isGiven ? entries : []), duties: [], at: Fixture.now)
    #expect(ReportNumbers([row]).all.debriefed.whole == due)
  }

  private static let places: [(Event?, InterviewState, Outcome?, Pipeline.Place)] = [
    (nil, .scheduled, nil, .awaiting),
    (.feedback(Feedback(decision: .progress)), .scheduled, nil, .through),
    (.feedback(Feedback(decision: .offer)), .scheduled, .placed, .through),
    (.feedback(Feedback(decision: .reject)), .scheduled, nil, .rejected),
    (.feedback(Feedback(decision: .hold)), .scheduled, nil, .awaiting),
    (nil, .scheduled, .withdrawn, .ended), (nil, .cancelled(at: nil), nil, .ended),
    (nil, .noShow(at: nil), nil, .ended),
  ]

  @Test(arguments: places)
  func `an interview has one place in the pipeline`(
    event: Event?, state: InterviewState, outcome: Outcome?, place: Pipeline.Place
  ) {
    let row = ReportRow(
      InterviewRecord(
        interview: Fixture.interview(state: state, outcome: outcome),
        entries: event.map { [Fixture.entry(1, $0, hoursAgo: 1)] } ?? []), duties: [],
      at: Fixture.now)
    let pipeline = ReportNumbers([row]).byStage.first?.pipeline
    #expect(Pipeline.Place.allCases.filter { pipeline?[$0] == 1 } == [place])
  }

  @Test(arguments: [40, 60, 80, 200])
  func `the terminal's page fits, and no name steers it`(width: Int) {
    let text = statistics(
      rows(answeredAfter: [1, 2, 3, 4, 5, 5]) + rows(Self.kestrel, answeredAfter: [1])
    ).text(calendar: .usual, style: Style(width: width))
    for line in text.split(separator: "\n") {
      #expect(TerminalText.width(of: String(line)) <= width, "\(line)")
    }
    #expect(!text.contains("\u{1B}"))
    #expect(text.contains("3 h 30 min (6 interviews)") && text.contains("1 h (only 1 interview)"))
    #expect(text.contains("█"))
  }

  @Test func `of nothing it says so`() throws {
    let statistics = self.statistics([])
    #expect(statistics.text(calendar: .usual).contains("There is no interview to count."))
    let object = try Contract.object(statistics.json)
    #expect((object["employers"] as? [Any])?.isEmpty == true)
  }

  @Test func `a page shows twelve employers, and how many more there are`() {
    let rows = (1...14).flatMap { number in
      self.rows(
        Employer(id: Identifier(Int64(number)), name: "Employer \(number)"), answeredAfter: [1])
    }
    let table = ReportNumbers(rows).tables.first
    #expect(table?.rows.count == 12 && table?.more == 2)
    #expect(table?.remark == "And 2 more, in the report as a workbook or as JSON.")
    #expect(ReportNumbers(rows).charts.first?.bars.count == 12)
  }
}
