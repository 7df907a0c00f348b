import Testing
import WorkingTime

@testable import Wording

@Suite struct ShortTimeWordsTests {
  @Test(
    "a moment for a list, on Monday 23 November 2026",
    arguments: [
      ("2026-11-23T14:00:00Z", "today 14:00", "since today 14:00"),
      ("2026-11-23T09:00:59Z", "today 09:00", "since today 09:00"),
      ("2026-11-22T17:00:00Z", "yesterday 17:00", "since yesterday 17:00"),
      ("2026-11-24T09:00:00Z", "tomorrow 09:00", "since tomorrow 09:00"),
      ("2026-11-25T11:00:00Z", "Wed 11:00", "since Wed 11:00"),
      ("2026-11-29T11:00:00Z", "Sun 11:00", "since Sun 11:00"),
      ("2026-11-30T11:00:00Z", "Mon 30 Nov 11:00", "since Mon 30 Nov 11:00"),
      ("2026-11-20T17:00:00Z", "Fri 20 Nov 17:00", "since Fri 17:00"),
      ("2026-11-17T11:00:00Z", "Tue 17 Nov 11:00", "since Tue 11:00"),
      ("2026-11-16T11:00:00Z", "Mon 16 Nov 11:00", "since Mon 16 Nov 11:00"),
      ("2027-01-05T11:00:00Z", "Tue 5 Jan 2027 11:00", "since Tue 5 Jan 2027 11:00"),
      ("2026-01-05T11:00:00Z", "Mon 5 Jan 2026 11:00", "since Mon 5 Jan 2026 11:00"),
      ("2025-11-21T17:00:00Z", "Fri 21 Nov 2025 17:00", "since Fri 21 Nov 2025 17:00"),
    ])
  func short(_ moment: String, _ said: String, _ since: String) throws {
    let moment = try #require(Instant(rfc3339: moment))
    #expect(TimeWords.short(moment, now: Clock.monday, in: .usual) == said)
    #expect(TimeWords.since(moment, now: Clock.monday, in: .usual) == since)
  }

  @Test("a deadline for a list")
  func deadline() {
    let today = LocalDate(dayNumber: 20_780)
    let said = [0, 4, 11].map {
      TimeWords.short(.endOf(today.adding(days: $0)), now: Clock.monday, in: .usual)
    }
    #expect(said == ["today", "Fri", "Fri 4 Dec"])
    let moment = Deadline.at(Clock.monday)
    #expect(TimeWords.short(moment, now: Clock.monday, in: .usual) == "today 10:00")
  }
}
