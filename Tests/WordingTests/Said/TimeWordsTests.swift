import Testing
import WorkingTime

@testable import Wording

@Suite struct TimeWordsTests {
  @Test(
    "a moment in full",
    arguments: [
      ("2026-11-27T14:00:00Z", "Fri 27 Nov 2026 14:00"),
      ("2026-07-03T08:05:00Z", "Fri 3 Jul 2026 09:05"),
      ("2026-11-27T14:00:07Z", "Fri 27 Nov 2026 14:00:07"),
      ("2026-12-31T00:00:00Z", "Thu 31 Dec 2026 00:00"),
      ("2026-10-25T00:30:00Z", "Sun 25 Oct 2026 01:30"),
      ("2026-10-25T01:30:00Z", "Sun 25 Oct 2026 01:30 GMT"),
      ("0900-01-01T12:00:00Z", "Fri 1 Jan 0900 12:00"),
    ])
  func moment(_ moment: String, _ said: String) throws {
    let moment = try #require(Instant(rfc3339: moment))
    #expect(TimeWords.full(moment, in: .usual) == said)
  }

  @Test("a deadline in full")
  func deadline() throws {
    let date = try #require(LocalDate(year: 2026, month: 11, day: 27))
    let moment = try #require(Instant(rfc3339: "2026-11-27T14:00:00Z"))
    #expect(TimeWords.full(date) == "Fri 27 Nov 2026")
    #expect(TimeWords.full(.endOf(date), in: .usual) == "Fri 27 Nov 2026, end of day")
    #expect(TimeWords.full(.at(moment), in: .usual) == "Fri 27 Nov 2026 14:00")
  }

  @Test("every weekday and month has its three letters")
  func names() {
    let days = (0..<7).map { LocalDate(dayNumber: 20_422 + $0) }
    #expect(
      days.map { String(TimeWords.full($0).prefix(3)) }
        == ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"])
    #expect(
      (0...13).map(CalendarWords.shortMonth) == [
        "?", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        "?",
      ])
  }
}
