import Testing
import WorkingTime

@testable import Wording

@Suite struct RelativeReaderTests {
  @Test("a count from the present", arguments: rows)
  func read(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.monday) == row.answer)
  }

  static let rows: [PhraseRow] = [
    .past("2h ago", "2026-11-23T08:00:00Z"),
    .past("2 hours ago", "2026-11-23T08:00:00Z"),
    .past("two hours ago", "2026-11-23T08:00:00Z"),
    .past("an hour ago", "2026-11-23T09:00:00Z"),
    .past("half an hour ago", "2026-11-23T09:30:00Z"),
    .past("20 minutes ago", "2026-11-23T09:40:00Z"),
    .past("20m ago", "2026-11-23T09:40:00Z"),
    .past("1h 30m ago", "2026-11-23T08:30:00Z"),
    .past("1h30m ago", "2026-11-23T08:30:00Z"),
    .past("2 hours and 5 minutes ago", "2026-11-23T07:55:00Z"),
    .past("48h ago", "2026-11-21T10:00:00Z"),
    .past("3 days ago", "2026-11-20"),
    .past("3 days ago at 4pm", "2026-11-20T16:00:00Z"),
    .past("a week ago", "2026-11-16"),
    .past("a fortnight ago", "2026-11-09"),
    .past("2 months ago", "2026-09-23"),
    .past("2 working days ago", "2026-11-19"),
    .future("in 2h", "2026-11-23T12:00:00Z"),
    .future("in 48h", "2026-11-25T10:00:00Z"),
    .future("within 48h", "2026-11-25T10:00:00Z"),
    .future("48h from now", "2026-11-25T10:00:00Z"),
    .future("in half an hour", "2026-11-23T10:30:00Z"),
    .future("in 20 mins", "2026-11-23T10:20:00Z"),
    .future("in 3 days", "2026-11-26"),
    .future("in 3 days at 9am", "2026-11-26T09:00:00Z"),
    .future("in a week", "2026-11-30"),
    .future("in 2 weeks", "2026-12-07"),
    .future("in a fortnight", "2026-12-07"),
    .future("in a month", "2026-12-23"),
    .future("in 3 working days", "2026-11-26"),
    .future("in 5 working days", "2026-11-30"),
    .future("within 2 business days", "2026-11-25"),
    .future("in 3wd", "2026-11-26"),
    .future("in 4 working hours", "2026-11-23T14:00:00Z"),
    .future("in 8wh", "2026-11-24T09:30:00Z"),
    .future("3 working days from now", "2026-11-26"),
    .future("in 3 working days at 10:00", "2026-11-26T10:00:00Z"),
    .future("in 0 days", "2026-11-23"),
  ]

  @Test("working days are counted from the next opening, over weekends and bank holidays")
  func workingDaysOverChristmas() throws {
    // Wednesday 23 December 2026, 20:00, closed: from Thursday, over Christmas to its substitute.
    let evening = Clock.monday.adding(seconds: 30 * 86_400 + 10 * 3600)
    let row = PhraseRow.future("in 2 working days", "2026-12-30")
    #expect(try row.reading(at: evening) == row.answer)
  }

  @Test("a month that is shorter ends the count on its last day")
  func shorterMonth() throws {
    // Sunday 31 January 2027.
    let january = Clock.monday.adding(seconds: 69 * 86_400)
    let row = PhraseRow.future("in a month", "2027-02-28")
    #expect(try row.reading(at: january) == row.answer)
  }
}
