import Testing
import WorkingTime

@testable import Wording

/// What is refused, by the kind of refusal.
@Suite struct RefusalsTests {
  @Test("what is no time at all", arguments: unreadable)
  func noTime(_ phrase: String) {
    #expect(throws: WhenError.unreadable(phrase: phrase)) {
      try When.read(phrase, as: .either, now: Clock.monday, in: .usual)
    }
  }

  static let unreadable = [
    "", " ", "5", "9 today", "2026", "ago", "in", "at", "by", "on", "the", "end of",
    "friday end of", "end of 14:00", "end of eod", "in 3", "in days", "friday friday",
    "14:00 15:00", "14:00+01:00", "14:00+24:00", "27/11/2026 14:00+01:00", "2-14",
    "fri 10-11-12", "before", "after", "w/c", "this time", "early", "first thing eod",
    "fri 14:00 now", "now 14:00", "27 nov 28 nov", "26-11-23", "2026-11-27T", "23/11/026",
    "morning", "tomorrow tomorrow", "by by friday", "fri eod 14:00", "4 working hours ago",
    "1.5h ago", "14:00 sharp", "9:5", "14:0", "9:30:5", "14:00+1", "-2h", "- friday", "2h ago ago",
    "fri; rm", "$(date)", "\u{0}", "14:00\u{0}", "\u{1F600}", "fri \u{1F600}", "\u{202E}irf\u{7F}",
    "99999999999999999999 days ago", "in 99999999999999999999 working days",
    String(repeating: "9", count: 500), String(repeating: "in ", count: 5000),
    String(repeating: "e\u{301}", count: 300), "\u{663}/\u{661}\u{661}",
  ]

  @Test(
    "what is said in the place of a time",
    arguments: ["asap", "ASAP", "soon", "as soon as possible", "tbc", "in due course"])
  func vague(_ phrase: String) {
    #expect(throws: WhenError.vague(phrase: phrase)) {
      try When.read(phrase, as: .future, now: Clock.monday, in: .usual)
    }
  }

  @Test("dates that do not exist", arguments: noDates)
  func noDate(_ phrase: String) {
    #expect(throws: WhenError.noSuchDate(phrase: phrase)) {
      try When.read(phrase, as: .either, now: Clock.monday, in: .usual)
    }
  }

  static let noDates = [
    "2026-02-29", "2026-13-01", "2026-00-10", "31/11/2026", "11/23/2026", "0/5/2026", "32/1",
    "31 june", "30 feb", "feb 30", "29 feb", "29 feb 2027", "the 32nd", "the 0th", "45.11.2026",
  ]

  @Test("times of day that do not exist", arguments: noTimes)
  func noTime(atAll phrase: String) {
    #expect(throws: WhenError.noSuchTime(phrase: phrase)) {
      try When.read(phrase, as: .either, now: Clock.monday, in: .usual)
    }
  }

  static let noTimes = [
    "25:00", "24:30", "14:60", "14:00:60", "13pm", "0am", "14:00am", "at 25", "half past 13",
    "60 past 4", "0 to 5", "this morning 14:00", "this evening 9am", "2026-11-23T14:00+24:00",
    "midnight tonight",
  ]

  @Test("what is too far away", arguments: tooFar)
  func far(_ phrase: String) {
    #expect(throws: WhenError.tooFar(phrase: phrase)) {
      try When.read(phrase, as: .either, now: Clock.monday, in: .usual)
    }
  }

  static let tooFar = [
    "1899-12-31", "3000-01-01", "23/11/0026", "in 999999999 days", "999999999 hours ago",
    "in 999999999 weeks", "999999999 months ago", "in 2501 working days", "in 999999999 wh",
    "in 999999999 fortnights", "2501wd ago",
    "in 999999999 days at 9am", "999999999 months ago at noon",
  ]

  @Test(
    "a past that is still to come",
    arguments: ["tomorrow", "in 2h", "27/11", "next fri", "eod fri week"])
  func future(_ phrase: String) {
    #expect(isSide(phrase, .past))
  }

  @Test(
    "a future that has passed",
    arguments: ["yesterday", "2h ago", "20/11", "last fri", "31/12/2025"])
  func past(_ phrase: String) {
    #expect(isSide(phrase, .future))
  }

  /// Whether the phrase is refused for being on the wrong side.
  private func isSide(_ phrase: String, _ direction: WhenDirection) -> Bool {
    do throws(WhenError) {
      _ = try When.read(phrase, as: direction, now: Clock.monday, in: .usual)
      return false
    } catch .inTheFuture {
      return direction == .past
    } catch .inThePast {
      return direction == .future
    } catch {
      return false
    }
  }
}
