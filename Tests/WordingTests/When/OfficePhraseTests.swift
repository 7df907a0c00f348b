import Testing
import WorkingTime

@testable import Wording

/// What a British office says of when.
@Suite struct OfficePhraseTests {
  @Test("on a Thursday morning", arguments: thursday)
  func onThursday(_ row: PhraseRow) throws {
    let morning = Clock.monday.adding(seconds: 3 * 86_400 - 55 * 60)
    #expect(try row.reading(at: morning) == row.answer)
  }

  /// Thursday 26 November 2026, 09:05.
  static let thursday: [PhraseRow] = [
    .future("first thing monday", "2026-11-30T09:00:00Z"),
    .future("tomorrow am", "2026-11-27T12:00:00Z"),
    .future("mon pm", "2026-11-30"),
    .future("fri 1500", "2026-11-27T15:00:00Z"),
    .future("1700", "2026-11-26T17:00:00Z"),
    .future("in two weeks' time", "2026-12-10"),
    .future("2 weeks", "2026-12-10"),
    .future("48h", "2026-11-28T09:05:00Z"),
    .future("end of november", "2026-11-30"),
    .future("friday fortnight", "2026-12-11"),
    .future("a fortnight today", "2026-12-10"),
    .future("next working day", "2026-11-27"),
    .future("friday lunchtime", "2026-11-27T13:00:00Z"),
    .future("tomorrow @ 5", "2026-11-27T17:00:00Z"),
    .either("30 nov 2026 at 1030", "2026-11-30T10:30:00Z"),
    .future("5pm GMT", "2026-11-26T17:00:00Z"),
    .future("early next week", "2026-12-01"),
    .future("tonight", "2026-11-26"),
    .future("this time next week", "2026-12-03T09:05:00Z"),
    .future("by the weekend", "2026-11-27"),
    .future("first thing", "2026-11-27T09:00:00Z"),
    .past("this morning", "2026-11-26T09:05:00Z"),
    .past("first thing", "2026-11-26T09:00:00Z"),
    .past("thu 5pm", "2026-11-19T17:00:00Z"),
    .past("yesterday morning", "2026-11-25T10:30:00Z"),
    .past("yesterday pm", "2026-11-25T15:00:00Z"),
    .past("last night", "2026-11-25T19:00:00Z"),
    .past("monday morning", "2026-11-23T10:30:00Z"),
    .past("thursday afternoon", "2026-11-19T15:00:00Z"),
  ]

  @Test("on a Monday morning", arguments: days + parts + counts + seasons)
  func onMonday(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.monday) == row.answer)
  }

  static let days: [PhraseRow] = [
    .future("tmrw", "2026-11-24"),
    .future("tmrw 9am", "2026-11-24T09:00:00Z"),
    .future("mid next week", "2026-12-02"),
    .future("mid-next week", "2026-12-02"),
    .future("middle of next week", "2026-12-02"),
    .future("late next week", "2026-12-04"),
    .future("early in the week after next", "2026-12-08"),
    .future("later this week", "2026-11-27"),
    .future("later today", "2026-11-23"),
    .future("end of next wk", "2026-12-04"),
    .future("tues next wk", "2026-12-01"),
    .future("tuesday of next week", "2026-12-01"),
    .future("eow", "2026-11-27"),
    .future("eom", "2026-11-30"),
    .future("early next month", "2026-12-10"),
    .future("mid december", "2026-12-15"),
    .future("mid-december", "2026-12-15"),
    .future("late december", "2026-12-31"),
    .future("end of dec", "2026-12-31"),
    .future("end of feb", "2027-02-28"),
    .future("end of february 2028", "2028-02-29"),
    .future("start of january", "2027-01-01"),
    .past("end of october", "2026-10-31"),
    .future("w/e 4 dec", "2026-12-04"),
    .future("week ending 4 dec", "2026-12-04"),
    .future("today week", "2026-11-30"),
    .future("today fortnight", "2026-12-07"),
    .future("2 weeks today", "2026-12-07"),
    .future("a fortnight on friday", "2026-12-11"),
    .future("two weeks on friday", "2026-12-11"),
    .future("the next business day", "2026-11-24"),
    .past("last working day", "2026-11-20"),
    .future("before friday", "2026-11-26"),
    .future("before the weekend", "2026-11-27"),
    .future("after the weekend", "2026-11-30"),
    .future("friday at the latest", "2026-11-27"),
    .future("this coming friday", "2026-11-27"),
    .future("day after tmrw", "2026-11-25"),
    .future("month end", "2026-11-30"),
    .future("towards the end of next week", "2026-12-04"),
    .future("early in the new year", "2027-01-10"),
    .future("later in the week", "2026-11-27"),
    .future("by the end of tomorrow", "2026-11-24"),
    .future("end of the weekend", "2026-11-29"),
    .future("over the next week", "2026-11-30"),
    .future("30.11", "2026-11-30"),
    .future("25.12 at noon", "2026-12-25T12:00:00Z"),
    .future("no later than friday", "2026-11-27"),
  ]

  static let parts: [PhraseRow] = [
    .future("wed pm", "2026-11-25"),
    .future("friday am", "2026-11-27T12:00:00Z"),
    .future("cop friday", "2026-11-27"),
    .future("cob friday", "2026-11-27"),
    .future("close of play friday", "2026-11-27"),
    .future("friday cop", "2026-11-27"),
    .future("last thing friday", "2026-11-27"),
    .future("monday lunchtime", "2026-11-23T13:00:00Z"),
    .future("after lunch", "2026-11-23T14:00:00Z"),
    .future("friday after lunch", "2026-11-27T14:00:00Z"),
    .future("lunchtime", "2026-11-23T13:00:00Z"),
    .future("tomorrow mid-morning", "2026-11-24T10:30:00Z"),
    .future("late afternoon", "2026-11-23T17:00:00Z"),
    .future("tomorrow evening", "2026-11-24"),
    .future("friday night", "2026-11-27"),
    .future("before noon", "2026-11-23T12:00:00Z"),
    .future("fri before 9", "2026-11-27T09:00:00Z"),
    .future("friday around 5", "2026-11-27T17:00:00Z"),
    .future("friday about 5ish", "2026-11-27T17:00:00Z"),
    .future("close friday", "2026-11-27"),
    .future("fri before 5pm", "2026-11-27T17:00:00Z"),
    .past("this am", "2026-11-23T10:00:00Z"),
    .future("first thing tomorrow", "2026-11-24T09:00:00Z"),
    .future("tomorrow first thing", "2026-11-24T09:00:00Z"),
    .future("same time tomorrow", "2026-11-24T10:00:00Z"),
    .future("this time next month", "2026-12-23T10:00:00Z"),
    .past("this time last week", "2026-11-16T10:00:00Z"),
  ]

  static let counts: [PhraseRow] = [
    .past("just now", "2026-11-23T10:00:00Z"),
    .future("2 days", "2026-11-25"),
    .past("2 days", "2026-11-21"),
    .future("2wd", "2026-11-25"),
    .future("fortnight", "2026-12-07"),
    .future("a fortnight", "2026-12-07"),
    .past("48h", "2026-11-21T10:00:00Z"),
    .future("in a couple of days", "2026-11-25"),
    .past("a couple of hours ago", "2026-11-23T08:00:00Z"),
    .future("in a few days", "2026-11-26"),
    .future("in a week's time", "2026-11-30"),
    .future("in 2-3 working days", "2026-11-26"),
    .future("in a day or two", "2026-11-25"),
    .future("a week or two", "2026-12-07"),
    .future("within the next 48 hours", "2026-11-25T10:00:00Z"),
    .future("over the next couple of weeks", "2026-12-07"),
    .future("within 2 to 3 days", "2026-11-26"),
    .future("2 or 3 days", "2026-11-26"),
  ]

  static let seasons: [PhraseRow] = [
    .future("before christmas", "2026-12-24"),
    .future("before xmas", "2026-12-24"),
    .future("by christmas", "2026-12-25"),
    .future("christmas eve", "2026-12-24"),
    .future("after christmas", "2026-12-29"),
    .future("boxing day", "2026-12-26"),
    .future("new year's eve", "2026-12-31"),
    .future("new year", "2027-01-01"),
    .future("before the new year", "2026-12-31"),
    .future("easter", "2027-03-28"),
    .future("good friday", "2027-03-26"),
    .future("easter monday", "2027-03-29"),
    .future("before easter", "2027-03-25"),
    .future("after easter", "2027-03-30"),
    .past("easter", "2026-04-05"),
    .past("good friday", "2026-04-03"),
  ]

  @Test(
    "what leaves a choice is asked back, with its dates",
    arguments: [
      ("w/c 7 dec", WhenDirection.future, 2), ("week commencing 7 dec", .future, 2),
      ("wc 7 dec", .future, 2), ("week of 7 dec", .future, 2), ("next wk", .future, 2),
      ("december", .future, 2), ("in the new year", .future, 2), ("in december", .future, 2),
      ("this weekend", .future, 2),
      ("the weekend", .past, 2), ("the week after next", .future, 2), ("01.12", .future, 2),
      ("1.12", .future, 3), ("9.10", .future, 2), ("tue 01.12", .future, 2),
      ("fri 01.12", .future, 2), ("mon 2.30", .either, 2), ("fri 230", .either, 2),
      ("2026-11-30T10:00-11:00", .either, 2), ("2026-11-30 10:00:00-11:00", .either, 2),
    ])
  func ambiguous(_ phrase: String, _ direction: WhenDirection, _ count: Int) {
    let error = #expect(throws: WhenError.self) {
      try When.read(phrase, as: direction, now: Clock.monday, in: .usual)
    }
    guard case .ambiguous(_, let readings) = error else {
      Issue.record("\(phrase): \(String(describing: error))")
      return
    }
    #expect(readings.count == count, "\(readings)")
  }

  @Test(
    "a date with a point is one where the time stands beside it",
    arguments: [
      ("01.12 10:00", "2026-12-01T10:00:00Z"), ("10:00 on 1.12", "2026-12-01T10:00:00Z"),
      ("tue 01.12 14:00", "2026-12-01T14:00:00Z"), ("10.30 01.12", "2026-12-01T10:30:00Z"),
      ("fri 9.10", "2026-11-27T09:10:00Z"), ("at 9.10", "2026-11-24T09:10:00Z"),
      ("9.10am", "2026-11-24T09:10:00Z"), ("1.12pm", "2026-11-23T13:12:00Z"),
      ("27 nov 9.10", "2026-11-27T09:10:00Z"),
    ])
  func dotted(_ phrase: String, _ answer: String) throws {
    #expect(try PhraseRow.either(phrase, "").reading(at: Clock.monday) == answer)
  }
}
