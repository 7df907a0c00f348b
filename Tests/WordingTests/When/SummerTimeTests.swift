import Testing
import WorkingTime

@testable import Wording

/// The same words while London keeps summer time, and across its beginning and end.
@Suite struct SummerTimeTests {
  @Test("a time in summer", arguments: rows)
  func read(_ row: PhraseRow) throws {
    #expect(try row.reading(at: Clock.summer) == row.answer)
  }

  static let rows: [PhraseRow] = [
    .past("now", "2026-07-15T09:00:00Z"),
    .past("9.30", "2026-07-15T08:30:00Z"),
    .past("14:00", "2026-07-14T13:00:00Z"),
    .future("14:00", "2026-07-15T13:00:00Z"),
    .future("14:00Z", "2026-07-15T14:00:00Z"),
    .future("2026-07-16 14:00", "2026-07-16T13:00:00Z"),
    .future("2026-07-16T14:00:00Z", "2026-07-16T14:00:00Z"),
    .past("2h ago", "2026-07-15T07:00:00Z"),
    .future("wednesday morning", "2026-07-15T11:00:00Z"),
    .past("midnight", "2026-07-14T23:00:00Z"),
    .future("fri 9.30", "2026-07-17T08:30:00Z"),
    .future("wed", "2026-07-15"),
    .past("last wed", "2026-07-08"),
    .future("end of next week", "2026-07-24"),
    .future("27 nov 14:00", "2026-11-27T14:00:00Z"),
    // The night of 24 to 25 October 2026 has 01:30 twice: the first is meant.
    .future("25/10/2026 01:30", "2026-10-25T00:30:00Z"),
    .future("25/10/2026 01:30 GMT", "2026-10-25T01:30:00Z"),
    // The night of 28 March 2027 has no 01:30: it is moved on by the hour.
    .future("28/03/2027 01:30", "2027-03-28T01:30:00Z"),
  ]

  @Test(
    "a time that the clocks skip or repeat is remarked on",
    arguments: [
      ("28/03/2027 01:30", true), ("25/10/2026 01:30", true), ("28/03/2027 02:00", false),
      ("25/10/2026 01:30 GMT", false), ("25/10/2026 02:00", false), ("16/07/2026 01:30", false),
    ])
  func remarked(_ phrase: String, _ isRemarked: Bool) throws {
    let reading = try When.reading(phrase, as: .future, now: Clock.summer, in: .usual)
    #expect((reading.clockChange != nil) == isRemarked)
  }

  @Test("days are counted on the wall, hours on the clockwork")
  func acrossTheChange() throws {
    // Saturday 24 October 2026, 10:00 in London; the clocks go back that night.
    let saturday = Clock.summer.adding(seconds: 101 * 86_400)
    let words = ["in 24h", "tomorrow 10:00"]
    let answers = try words.map { try PhraseRow.future($0, "").reading(at: saturday) }
    #expect(answers == ["2026-10-25T09:00:00Z", "2026-10-25T10:00:00Z"])
  }
}
