import Testing
import WorkingTime

@testable import Wording

@Suite struct LengthsTests {
  @Test(
    "elapsed time",
    arguments: [
      (-5, "0 min"), (0, "0 min"), (59, "0 min"), (60, "1 min"), (25 * 60 + 59, "25 min"),
      (3600, "1 h"), (5400, "1 h 30 min"), (3 * 3600 - 1, "2 h 59 min"), (3 * 3600 + 1800, "3 h"),
      (47 * 3600 + 3599, "47 h"), (48 * 3600, "2 d"), (51 * 3600, "2 d 3 h"),
      (76 * 3600, "3 d 4 h"),
    ])
  func elapsed(_ seconds: Int, _ said: String) {
    #expect(TimeWords.elapsed(seconds) == said)
  }

  @Test(
    "working time",
    arguments: [(-5, "0 min"), (59, "59 min"), (60, "1 h"), (1050, "17 h 30 min")])
  func worked(_ minutes: Int, _ said: String) {
    #expect(TimeWords.worked(minutes: minutes) == said)
  }

  @Test(
    "working days",
    arguments: [(0, "less than a working day"), (1, "1 working day"), (2, "2 working days")])
  func workingDays(_ days: Int, _ said: String) {
    #expect(TimeWords.workingDays(days) == said)
  }

  @Test(
    "a span",
    arguments: [
      (90, .minutes, "90 minutes"), (48, .hours, "48 hours"), (1, .hours, "1 hour"),
      (4, .workingHours, "4 working hours"), (1, .workingDays, "1 working day"),
    ] as [(Int, Span.Unit, String)])
  func span(_ amount: Int, _ unit: Span.Unit, _ said: String) throws {
    #expect(TimeWords.span(try #require(Span(amount, unit))) == said)
  }

  @Test(
    "how overdue, on Monday 23 November 2026 at 10:00",
    arguments: [
      ("2026-11-23T09:30:00Z", "overdue since today 09:30"),
      ("2026-11-20T10:30:00Z", "overdue since Fri 10:30"),
      ("2026-11-20T10:00:00Z", "1 working day overdue"),
      ("2026-11-20T18:00:00Z", "overdue since Fri 18:00"),
      ("2026-11-21T12:00:00Z", "overdue since Sat 12:00"),
      ("2026-11-19T09:00:00Z", "2 working days overdue"),
      ("2026-11-18T17:00:00Z", "2 working days overdue"),
      ("2026-11-16T10:00:00Z", "5 working days overdue"),
      ("2025-11-24T10:00:00Z", "252 working days overdue"),
    ])
  func overdue(_ late: String, _ said: String) throws {
    let late = try #require(Instant(rfc3339: late))
    #expect(TimeWords.overdue(since: late, now: Clock.monday, in: .usual) == said)
  }
}
