import Testing
import WorkingTime

@testable import Wording

@Suite struct DayReaderTests {
  @Test("a day by name or distance", arguments: weekdays + days + edges)
  func read(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.monday) == row.answer)
  }

  static let weekdays: [PhraseRow] = [
    .future("fri", "2026-11-27"),
    .future("Friday", "2026-11-27"),
    .future("FRI.", "2026-11-27"),
    .future("on friday", "2026-11-27"),
    .future("by friday", "2026-11-27"),
    .future("until fri", "2026-11-27"),
    .past("fri", "2026-11-20"),
    .either("fri", "2026-11-27"),
    .future("weds", "2026-11-25"),
    .future("thurs", "2026-11-26"),
    .past("tues", "2026-11-17"),
    // Today's own name means today, unless its time of day is on the other side.
    .future("mon", "2026-11-23"),
    .past("mon", "2026-11-23"),
    .future("mon 14:00", "2026-11-23T14:00:00Z"),
    .past("mon 14:00", "2026-11-16T14:00:00Z"),
    .future("mon 9.30", "2026-11-30T09:30:00Z"),
    .past("mon 9.30", "2026-11-23T09:30:00Z"),
    .past("fri 9.30", "2026-11-20T09:30:00Z"),
    .future("fri 9.30", "2026-11-27T09:30:00Z"),
    .future("fri at 2", "2026-11-27T14:00:00Z"),
    .future("9am on friday", "2026-11-27T09:00:00Z"),
    .past("last fri", "2026-11-20"),
    .past("last monday", "2026-11-16"),
    .past("last sun", "2026-11-22"),
    .past("last thursday 4pm", "2026-11-19T16:00:00Z"),
    .future("this friday", "2026-11-27"),
    .future("next tuesday", "2026-12-01"),
    .future("next mon", "2026-11-30"),
    .future("next sunday", "2026-12-06"),
    .future("next tuesday 9am", "2026-12-01T09:00:00Z"),
    .future("tuesday next week", "2026-12-01"),
    .future("next week on tuesday", "2026-12-01"),
    .past("friday last week", "2026-11-20"),
    .future("friday week", "2026-12-04"),
    .future("a week on friday", "2026-12-04"),
    .future("week on fri", "2026-12-04"),
    .future("monday week", "2026-11-30"),
    .future("a week on friday at noon", "2026-12-04T12:00:00Z"),
  ]

  static let days: [PhraseRow] = [
    .past("now", "2026-11-23T10:00:00Z"),
    .future("now", "2026-11-23T10:00:00Z"),
    .past("today", "2026-11-23"),
    .future("today", "2026-11-23"),
    .future("today 14:00", "2026-11-23T14:00:00Z"),
    .past("yesterday", "2026-11-22"),
    .past("yesterday 5pm", "2026-11-22T17:00:00Z"),
    .past("5pm yesterday", "2026-11-22T17:00:00Z"),
    .past("yesterday at half five", "2026-11-22T17:30:00Z"),
    .future("tomorrow", "2026-11-24"),
    .future("tomorrow 9am", "2026-11-24T09:00:00Z"),
    .future("tomorrow week", "2026-12-01"),
    .future("a week today", "2026-11-30"),
    .future("the day after tomorrow", "2026-11-25"),
    .past("day before yesterday", "2026-11-21"),
    .past("this morning 9.15", "2026-11-23T09:15:00Z"),
    .past("9 in the morning", "2026-11-23T09:00:00Z"),
    .past("this morning at 9", "2026-11-23T09:00:00Z"),
    .future("this afternoon 3", "2026-11-23T15:00:00Z"),
    .future("3 this afternoon", "2026-11-23T15:00:00Z"),
    .future("this evening 7:30", "2026-11-23T19:30:00Z"),
    .future("tonight at 8", "2026-11-23T20:00:00Z"),
    .past("last night at 9", "2026-11-22T21:00:00Z"),
    .future("tomorrow afternoon at 2.30", "2026-11-24T14:30:00Z"),
    .future("friday 5 in the afternoon", "2026-11-27T17:00:00Z"),
    .future("tomorrow morning", "2026-11-24T12:00:00Z"),
    .future("by friday afternoon", "2026-11-27"),
    .future("monday morning", "2026-11-23T12:00:00Z"),
  ]

  static let edges: [PhraseRow] = [
    .future("end of day", "2026-11-23"),
    .future("eod", "2026-11-23"),
    .future("cob", "2026-11-23"),
    .future("close of business friday", "2026-11-27"),
    .future("friday end of day", "2026-11-27"),
    .future("end of tomorrow", "2026-11-24"),
    .future("end of week", "2026-11-27"),
    .future("end of the week", "2026-11-27"),
    .future("end of this week", "2026-11-27"),
    .future("end of next week", "2026-12-04"),
    .future("by the end of next week", "2026-12-04"),
    .past("end of last week", "2026-11-20"),
    .future("end of the month", "2026-11-30"),
    .future("end of month", "2026-11-30"),
    .future("end of next month", "2026-12-31"),
    .future("beginning of next week", "2026-11-30"),
    .future("start of next month", "2026-12-01"),
    .future("end of the year", "2026-12-31"),
  ]

  @Test("a morning that is over is next week's")
  func morningIsOver() throws {
    let afternoon = Clock.monday.adding(seconds: 4 * 3600)
    let row = PhraseRow.future("monday morning", "2026-11-30T12:00:00Z")
    #expect(try row.reading(at: afternoon) == row.answer)
  }

  @Test("the last working date ends a week that a bank holiday cuts short")
  func endOfShortWeek() throws {
    // Monday 21 December 2026: Friday is Christmas Day.
    let monday = Clock.monday.adding(seconds: 28 * 86_400)
    let row = PhraseRow.future("end of week", "2026-12-24")
    #expect(try row.reading(at: monday) == row.answer)
  }
}
