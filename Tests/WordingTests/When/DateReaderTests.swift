import Testing

@testable import Wording

@Suite struct DateReaderTests {
  @Test("a date of the calendar", arguments: rows + withTime)
  func read(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.monday) == row.answer)
  }

  static let rows: [PhraseRow] = [
    .future("2026-11-27", "2026-11-27"),
    .future("2026/11/27", "2026-11-27"),
    .future("27/11/2026", "2026-11-27"),
    .future("27/11/26", "2026-11-27"),
    .future("27.11.2026", "2026-11-27"),
    .future("27.11.26", "2026-11-27"),
    .future("27-11-2026", "2026-11-27"),
    .future("7/12/2026", "2026-12-07"),
    .past("1/2/2026", "2026-02-01"),
    .past("23/11/2026", "2026-11-23"),
    .future("27 nov", "2026-11-27"),
    .future("27nov", "2026-11-27"),
    .future("27 Nov.", "2026-11-27"),
    .future("27 november 2026", "2026-11-27"),
    .future("27 nov 26", "2026-11-27"),
    .future("27-Nov-2026", "2026-11-27"),
    .future("27-nov-26", "2026-11-27"),
    .future("27 nov '26", "2026-11-27"),
    .future("27th nov", "2026-11-27"),
    .future("27th of November 2026", "2026-11-27"),
    .future("the 27th of november", "2026-11-27"),
    .future("nov 27", "2026-11-27"),
    .future("November 27th, 2026", "2026-11-27"),
    .future("on 27 nov", "2026-11-27"),
    .future("by the 27th", "2026-11-27"),
    .future("Fri 27 Nov 2026", "2026-11-27"),
    .future("friday, 27 november", "2026-11-27"),
    .future("27 nov 2026 friday", "2026-11-27"),
    .past("1 sept", "2026-09-01"),
    // Without a year: within 305 days on the usual side, today counting.
    .future("27/11", "2026-11-27"),
    .future("23/11", "2026-11-23"),
    .future("5 jan", "2027-01-05"),
    .future("15 june", "2027-06-15"),
    .past("20/11", "2026-11-20"),
    .past("15 june", "2026-06-15"),
    .past("29 jan", "2026-01-29"),
    .either("20 nov", "2026-11-20"),
    .either("5 jan", "2027-01-05"),
    // Without a month
    .future("the 27th", "2026-11-27"),
    .future("27th", "2026-11-27"),
    .future("the 23rd", "2026-11-23"),
    .future("the 20th", "2026-12-20"),
    .future("the 31st", "2026-12-31"),
    .past("the 20th", "2026-11-20"),
    .past("27th", "2026-10-27"),
    .past("the 31st", "2026-10-31"),
    .either("the 20th", "2026-12-20"),
    // The weekday beside it decides where it can.
    .future("friday the 27th", "2026-11-27"),
    .future("sunday the 13th", "2026-12-13"),
    .past("friday the 13th", "2026-11-13"),
  ]

  static let withTime: [PhraseRow] = [
    .future("2026-11-23 14:00", "2026-11-23T14:00:00Z"),
    .future("23/11/2026 14:00", "2026-11-23T14:00:00Z"),
    .future("2026-11-23T14:00", "2026-11-23T14:00:00Z"),
    .future("2026-11-23T14:00:00Z", "2026-11-23T14:00:00Z"),
    .future("2026-11-23t14:00:00z", "2026-11-23T14:00:00Z"),
    .future("2026-11-23 14:00:00Z", "2026-11-23T14:00:00Z"),
    .future("2026-11-23T14:00:00.250Z", "2026-11-23T14:00:00Z"),
    .future("2026-11-23T15:00:00+01:00", "2026-11-23T14:00:00Z"),
    .future("2026-11-23T09:00:00-05:00", "2026-11-23T14:00:00Z"),
    .past("2026-07-01T14:00:00+01:00", "2026-07-01T13:00:00Z"),
    .future("27/11 9.30", "2026-11-27T09:30:00Z"),
    .future("27.11.2026 9.30", "2026-11-27T09:30:00Z"),
    .future("27 nov 9.30", "2026-11-27T09:30:00Z"),
    .future("27 nov 2pm", "2026-11-27T14:00:00Z"),
    .future("27 nov 2026 at 14:00", "2026-11-27T14:00:00Z"),
    .future("2pm on the 27th", "2026-11-27T14:00:00Z"),
    .future("14:00 27/11/2026", "2026-11-27T14:00:00Z"),
    .future("the 27th at half five", "2026-11-27T17:30:00Z"),
    .future("nov 27 at 5", "2026-11-27T17:00:00Z"),
    .past("the 23rd 14:00", "2026-10-23T13:00:00Z"),
    .past("16/11/2026 24:00", "2026-11-17T00:00:00Z"),
    .future("Fri 27 Nov 2026, end of day", "2026-11-27"),
  ]
}
