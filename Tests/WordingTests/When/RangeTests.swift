import Testing
import WorkingTime

@testable import Wording

/// Stretches of time: a start and an end.
@Suite struct RangeTests {
  @Test(
    "from when until when",
    arguments: [
      ("10:00-11:00", "2026-11-23T10:00:00Z", 60), ("30/11/2026 10:00-11:00", mon10, 60),
      ("2026-11-30 10:00-11:00", mon10, 60), ("30 nov 10:00-11:00", mon10, 60),
      ("30 nov 2026 10:00 - 11:00", mon10, 60), ("10-11am 30/11/2026", mon10, 60),
      ("mon 30 nov 10-11am", mon10, 60), ("mon 30 nov 10\u{2013}11", mon10, 60),
      ("mon 30 nov 10 to 11", mon10, 60), ("mon 30 nov from 10 till 11.30", mon10, 90),
      ("mon 30 nov between 10 and 11", mon10, 60), ("mon 30 nov 1000-1100", mon10, 60),
      ("mon 30 nov 10:00 until 11:00", mon10, 60), ("mon 30 nov 10am-1pm", mon10, 180),
      ("mon 30 nov 10-1pm", mon10, 180), ("mon 30 nov, 10-noon", mon10, 120),
      ("mon 30 nov 10:00-11:00 GMT", mon10, 60), ("mon 30 nov at 10-11", mon10, 60),
      ("fri 09:30-10:30", "2026-11-27T09:30:00Z", 60), ("fri 2-3pm", "2026-11-27T14:00:00Z", 60),
      ("fri 2-3", "2026-11-27T14:00:00Z", 60), ("fri 2pm-3.15", "2026-11-27T14:00:00Z", 75),
      ("fri 2.30-3.30pm", "2026-11-27T14:30:00Z", 60), ("fri 9-5", "2026-11-27T09:00:00Z", 480),
      ("fri 9 to 5", "2026-11-27T09:00:00Z", 480), ("fri 11-1", "2026-11-27T11:00:00Z", 120),
      ("fri 12-1", "2026-11-27T12:00:00Z", 60), ("10 to 11", "2026-11-23T10:00:00Z", 60),
      ("from 10:30 to 11:30", "2026-11-23T10:30:00Z", 60),
      ("tomorrow morning 10-11", "2026-11-24T10:00:00Z", 60),
      ("fri half nine to ten", "2026-11-27T09:30:00Z", 30),
    ])
  func stretch(_ phrase: String, _ start: String, _ minutes: Int) throws {
    let reading = try When.reading(phrase, as: .either, now: Clock.monday, in: .usual)
    let begins = try #require(Instant(rfc3339: start))
    #expect(reading.deadline == .at(begins))
    #expect(reading.end == begins.adding(seconds: minutes * 60))
    #expect(throws: WhenError.self) {
      try When.read(phrase, as: .either, now: Clock.monday, in: .usual)
    }
  }

  static let mon10 = "2026-11-30T10:00:00Z"

  @Test(
    "what looks like a stretch and is one time",
    arguments: [
      ("20 to 5", "2026-11-23T16:40:00Z"), ("ten to eleven", "2026-11-23T10:50:00Z"),
      ("quarter to 5", "2026-11-23T16:45:00Z"), ("10 to 5", "2026-11-23T16:50:00Z"),
      ("27-11-2026 10:00", "2026-11-27T10:00:00Z"),
      ("2026-11-23T10:00:00-05:00", "2026-11-23T15:00:00Z"),
      ("2026-11-23T14:00-05:00", "2026-11-23T19:00:00Z"),
      ("2026-11-23 14:00:00+01:00", "2026-11-23T13:00:00Z"),
    ])
  func oneTime(_ phrase: String, _ answer: String) throws {
    #expect(try PhraseRow.either(phrase, "").reading(at: Clock.monday) == answer)
  }

  @Test("a stretch that may stand on either half of the day is asked back")
  func eitherHalf() {
    #expect(throws: WhenError.self) {
      try When.reading("fri 2.30-3.30", as: .either, now: Clock.monday, in: .usual)
    }
  }
}
