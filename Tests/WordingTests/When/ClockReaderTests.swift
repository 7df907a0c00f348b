import Testing

@testable import Wording

@Suite struct ClockReaderTests {
  @Test("a time of day", arguments: rows)
  func read(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.monday) == row.answer)
  }

  static let rows: [PhraseRow] = [
    // A bare time is the nearest on the side looked for, the present moment counting.
    .past("14:00", "2026-11-22T14:00:00Z"),
    .past("09:15", "2026-11-23T09:15:00Z"),
    .past("10:00", "2026-11-23T10:00:00Z"),
    .future("14:00", "2026-11-23T14:00:00Z"),
    .future("9:00", "2026-11-24T09:00:00Z"),
    .future("10:00", "2026-11-23T10:00:00Z"),
    .either("14:00", "2026-11-23T14:00:00Z"),
    .either("9am", "2026-11-24T09:00:00Z"),
    // Digits
    .past("9.30", "2026-11-23T09:30:00Z"),
    .past("9.30am", "2026-11-23T09:30:00Z"),
    .past("9:30 am", "2026-11-23T09:30:00Z"),
    .past("9.30 a.m.", "2026-11-23T09:30:00Z"),
    .future("2.30pm", "2026-11-23T14:30:00Z"),
    .future("02:30", "2026-11-24T02:30:00Z"),
    .future("14:00:30", "2026-11-23T14:00:30Z"),
    .future("23:59", "2026-11-23T23:59:00Z"),
    .past("0:30", "2026-11-23T00:30:00Z"),
    .future("24:00", "2026-11-24T00:00:00Z"),
    .future("12:30", "2026-11-23T12:30:00Z"),
    .future("12.30am", "2026-11-24T00:30:00Z"),
    .future("12pm", "2026-11-23T12:00:00Z"),
    .future("12am", "2026-11-24T00:00:00Z"),
    .future("14:00Z", "2026-11-23T14:00:00Z"),
    .future("5pm GMT", "2026-11-23T17:00:00Z"),
    .future("5pm utc", "2026-11-23T17:00:00Z"),
    .future("5pm BST", "2026-11-23T16:00:00Z"),
    .future("14:00 UTC+05:30", "2026-11-24T08:30:00Z"),
    .future("1700", "2026-11-23T17:00:00Z"),
    .future("fri 1500", "2026-11-27T15:00:00Z"),
    .future("0930", "2026-11-24T09:30:00Z"),
    .future("fri 930", "2026-11-27T09:30:00Z"),
    .future("14:30 hrs", "2026-11-23T14:30:00Z"),
    .future("1430h", "2026-11-23T14:30:00Z"),
    .future("15h30", "2026-11-23T15:30:00Z"),
    .future("fri 15h30", "2026-11-27T15:30:00Z"),
    .future("fri 15h", "2026-11-27T15:00:00Z"),
    .future("14.30 pm", "2026-11-23T14:30:00Z"),
    .future("tomorrow @ 5", "2026-11-24T17:00:00Z"),
    .either("30 nov 2026 at 1030", "2026-11-30T10:30:00Z"),
    .either("30 nov 2026 1030", "2026-11-30T10:30:00Z"),
    .either("30 nov 1030", "2026-11-30T10:30:00Z"),
    // Hours
    .future("2pm", "2026-11-23T14:00:00Z"),
    .future("2 pm", "2026-11-23T14:00:00Z"),
    .future("2 P.M.", "2026-11-23T14:00:00Z"),
    .future("at 2pm", "2026-11-23T14:00:00Z"),
    .future("at 5", "2026-11-23T17:00:00Z"),
    .future("at 14", "2026-11-23T14:00:00Z"),
    .future("by 5pm", "2026-11-23T17:00:00Z"),
    .future("five pm", "2026-11-23T17:00:00Z"),
    // Names
    .future("noon", "2026-11-23T12:00:00Z"),
    .future("12 noon", "2026-11-23T12:00:00Z"),
    .future("midday", "2026-11-23T12:00:00Z"),
    .past("noon", "2026-11-22T12:00:00Z"),
    .future("midnight", "2026-11-24T00:00:00Z"),
    .past("midnight", "2026-11-23T00:00:00Z"),
    // Spoken: between seven and seven.
    .future("half five", "2026-11-23T17:30:00Z"),
    .future("half past five", "2026-11-23T17:30:00Z"),
    .past("half five", "2026-11-22T17:30:00Z"),
    .past("half nine", "2026-11-23T09:30:00Z"),
    .past("half past nine am", "2026-11-23T09:30:00Z"),
    .future("half 12", "2026-11-23T12:30:00Z"),
    .future("quarter past 4", "2026-11-23T16:15:00Z"),
    .future("a quarter past four", "2026-11-23T16:15:00Z"),
    .future("quarter to five", "2026-11-23T16:45:00Z"),
    .future("quarter to one", "2026-11-23T12:45:00Z"),
    .future("quarter to seven", "2026-11-23T18:45:00Z"),
    .future("20 past 4", "2026-11-23T16:20:00Z"),
    .future("ten minutes to three", "2026-11-23T14:50:00Z"),
    .future("twenty-five past one", "2026-11-23T13:25:00Z"),
    .future("twenty five to 12", "2026-11-23T11:35:00Z"),
    .future("half past seven pm", "2026-11-23T19:30:00Z"),
    .future("5 o'clock", "2026-11-23T17:00:00Z"),
    .future("five o\u{2019}clock", "2026-11-23T17:00:00Z"),
    .future("11 o'clock", "2026-11-23T11:00:00Z"),
  ]
}
