import CustomDump
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

@Suite struct HistoryReportTests {
  private static let report = HistoryReport(
    InterviewRecord(
      interview: Fixture.interview(),
      entries: [
        Fixture.entry(1, .briefed, hoursAgo: 190),
        Fixture.entry(2, .noShow(), hoursAgo: 168, clock: .given, counts: false),
        JournalEntry(
          id: Identifier(3), subject: .interview(Identifier(42)),
          happenedAt: Fixture.ago(hours: 167),
          stamp: Stamp(consultant: Fixture.sam, at: Fixture.ago(hours: 167), clock: .system),
          content: .retraction(of: Identifier(2)), counts: true),
      ]))

  @Test func `the text tells every entry, what it is worth and what was undone`() {
    expectNoDifference(
      Self.report.text(calendar: .usual),
      """
      #42 Priya Shah
      Data analyst at Acme, first interview, Mon 16 Nov 2026 11:00 to 12:00,
      consultant Sam Okafor

      1, Sun 15 Nov 2026 16:00
        briefed the candidate
        recorded Sun 15 Nov 2026 16:00 by Sam Okafor

      2, Mon 16 Nov 2026 14:00
        the candidate did not come
        recorded Mon 16 Nov 2026 14:00 by Sam Okafor, clock set by hand
        undone by 3

      3, Mon 16 Nov 2026 15:00
        undo of entry 2
        recorded Mon 16 Nov 2026 15:00 by Sam Okafor

      """)
  }

  @Test func `the JSON has the same`() throws {
    let objects = try Contract.objects(Self.report.json(calendar: .usual))
    #expect(objects.map { $0["kind"] as? String } == ["briefed", "noShow", "retraction"])
    #expect(objects.map { $0["counts"] as? Bool } == [true, false, true])
    #expect(objects.map { $0["clock"] as? String } == ["system", "given", "system"])
    #expect(objects.map { $0["retractedBy"] as? Int } == [nil, 3, nil])
    #expect(objects.map { $0["retracts"] as? Int } == [nil, nil, 2])
    #expect(objects.first?["at"] as? String == "2026-11-15T16:00:00Z")
  }
}
