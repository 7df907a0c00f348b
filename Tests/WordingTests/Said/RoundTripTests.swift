import Testing
import WorkingTime

@testable import Wording

/// The law of this room: what is said in full reads back as the same value.
@Suite struct RoundTripTests {
  static let zones = [
    "Europe/London", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC",
  ]

  private func calendar(_ zone: String) throws -> WorkingCalendar {
    let day = try #require(OpeningPeriod(opens: .startOfDay, closes: .endOfDay))
    return try WorkingCalendar(zone: Zone(zone), hours: [.monday: [day], .friday: [day]])
  }

  @Test("moments and dates of 1970 to 2100", arguments: zones)
  func inFull(_ zone: String) throws {
    let calendar = try calendar(zone)
    var numbers = SeededNumbers(seed: 23)
    for _ in 0..<400 {
      let now = Instant(seconds: Int.random(in: 0..<4_102_444_800, using: &numbers))
      let moment = Instant(seconds: Int.random(in: 0..<4_102_444_800, using: &numbers))
      let deadlines = [.at(moment), Deadline.endOf(calendar.localDate(at: moment))]
      for deadline in deadlines {
        let said = TimeWords.full(deadline, in: calendar)
        let read = try When.read(said, as: .either, now: now, in: calendar)
        #expect(read == deadline, "seed 23, \(zone), \(said)")
      }
    }
  }

  @Test("every half hour around the ends of summer time", arguments: zones)
  func aroundClockChanges(_ zone: String) throws {
    let calendar = try calendar(zone)
    // The first Sundays of April and of November, the last of March and of October, 2026.
    for day in ["2026-03-28", "2026-04-04", "2026-10-24", "2026-10-31"] {
      let date = try #require(LocalDate(iso8601: day))
      for half in 0..<120 {
        let moment = Instant(seconds: date.dayNumber * 86_400 + half * 1800)
        let said = TimeWords.full(moment, in: calendar)
        let read = try When.read(said, as: .either, now: Clock.monday, in: calendar)
        #expect(read == .at(moment), "\(zone), \(said)")
      }
    }
  }

  @Test("the short form reads back to the minute, for those who know which side is meant")
  func inShort() throws {
    var numbers = SeededNumbers(seed: 27)
    var bareWeekdays = 0
    for _ in 0..<1500 {
      let now = Instant(seconds: Int.random(in: 25_000_000..<60_000_000, using: &numbers) * 60)
      // A fortnight to either side, or a year and a half.
      let farthest = Bool.random(using: &numbers) ? 20_000 : 800_000
      let distance = Int.random(in: -farthest...farthest, using: &numbers)
      let moment = now.adding(seconds: distance * 60)
      let calendar = WorkingCalendar.usual
      let time = calendar.localTime(at: moment)
      // The short form leaves out which of a repeated hour it is.
      guard calendar.instant(on: calendar.localDate(at: moment), at: time) == moment else {
        continue
      }
      let short = TimeWords.short(moment, now: now, in: calendar)
      let since = TimeWords.since(moment, now: now, in: calendar).dropFirst("since ".count)
      if since.count == "Wed 11:00".count { bareWeekdays += 1 }
      let said = distance < 0 ? String(since) : short
      let direction: WhenDirection = distance < 0 ? .past : .future
      let read = try When.read(said, as: direction, now: now, in: calendar)
      #expect(read == .at(moment), "seed 27, \(said) at \(now.rfc3339)")
    }
    #expect(bareWeekdays > 50)
  }
}
