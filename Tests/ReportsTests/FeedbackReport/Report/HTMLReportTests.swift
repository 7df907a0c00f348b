import CustomDump
import Domain
import Testing
import WorkingTime

@testable import FeedbackReport
@testable import Rendering

@Suite struct HTMLReportTests {
  private func report(_ records: [InterviewRecord]) throws -> String {
    try FeedbackReport(
      ReportHeading(employer: records.first?.interview.employer.name, made: Fixture.now),
      rows: records.map {
        ReportRow($0, duties: [Fixture.duty(lateHoursAgo: 1)], at: Fixture.now)
      }
    ).html(in: .usual)
  }

  /// The tags of a page, with their attributes, in their order.
  private func tags(of html: String) -> [String] {
    html.unicodeScalars.split(separator: "<").dropFirst()
      .map { String(String.UnicodeScalarView($0.prefix { $0 != ">" })) }
  }

  @Test func `the page needs nothing but itself`() throws {
    let html = try report([Fixture.record])
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"))
    #expect(html.contains("Content-Security-Policy\" content=\"default-src 'none';"))
    let tags = tags(of: html)
    #expect(
      !tags.contains { $0.hasPrefix("script") || $0.hasPrefix("link") || $0.contains(" src") })
    #expect(!html.contains("http://") && !html.contains("https://") && !html.contains("url("))
  }

  @Test func `an interview has a row at a glance`() throws {
    let other = InterviewRecord(interview: Fixture.interview(43), entries: [])
    let html = try report([Fixture.record, other])
    let start = try #require(html.firstRange(of: "<tbody>\n"))
    let end = try #require(html.firstRange(of: "<tr><th scope=\"row\"><a href=\"#interview-2"))
    expectNoDifference(
      String(html[start.upperBound..<end.lowerBound]),
      """
      <tr><th scope="row"><a href="#interview-1"><bdi>Priya Shah</bdi></a><td>Data analyst at Acme, interview 42<div class="soft">Mon 16 Nov 2026 11:00</div><td>interested<td>on hold<td><div class="late">Get the debrief, overdue</div>

      """)
  }

  @Test func `an interview of which nothing is known says so`() throws {
    let html = try report([InterviewRecord(interview: Fixture.interview(), entries: [])])
    #expect(html.contains("<p class=\"soft\">No debrief yet.</div>"))
    #expect(html.contains("<p class=\"soft\">No feedback yet.</div>"))
  }

  @Test func `a report about nothing says so, without tables`() throws {
    let html = try report([])
    #expect(html.contains("<p><strong>\(FeedbackReport.emptiness)</strong></p>"))
    #expect(!html.contains("<table") && !html.contains("<svg") && !html.contains("<article"))
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text adds no tag and no attribute`(_ sample: HostileText.Sample) throws {
    let plain = try report([HostileText.record("plain")])
    let hostile = try report([HostileText.record(sample.text)])
    expectNoDifference(tags(of: hostile), tags(of: plain))
    #expect(
      hostile.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || $0 == "\r" || !$0.isIllegible
      })
  }

  @Test func `what looks like the template's is not filled in`() throws {
    let html = try report([HostileText.record("{{title}}")])
    #expect(html.contains("{{title}}"))
  }
}
