import Testing
import WorkingTime

@testable import Wording

/// Read on Monday 23 November 2026, 14:00.
struct SpokenTimeWordsTests {
  private static let now = Instant(seconds: 1_795_442_400)

  private static func moment(_ days: Int, _ hour: Int) -> Instant {
    now.adding(seconds: days * 86_400 + (hour - 14) * 3600)
  }

  @Test(arguments: [
    (-1, "yesterday"), (0, "today"), (1, "tomorrow"), (2, "Wednesday"), (6, "Sunday"),
    (7, "Monday 30 November"), (-2, "Saturday 21 November"), (39, "Friday 1 January"),
  ])
  func saysADate(_ days: Int, _ said: String) {
    let date = WorkingCalendar.usual.localDate(at: Self.moment(days, 12))
    #expect(TimeWords.spoken(date, now: Self.now, in: .usual) == said)
  }

  @Test(arguments: [
    (0, 15, "this afternoon"), (0, 18, "this evening"), (1, 9, "tomorrow morning"),
    (2, 11, "on Wednesday morning"), (4, 12, "on Friday afternoon"),
    (7, 9, "on the morning of Monday 30 November"),
  ])
  func saysAboutWhen(_ days: Int, _ hour: Int, _ said: String) {
    #expect(
      TimeWords.spokenPart(of: Self.moment(days, hour), now: Self.now, in: .usual) == said)
  }

  @Test(arguments: [
    (0, "today"), (-1, "yesterday"), (-2, "on Saturday"), (-6, "on Tuesday"),
    (-7, "on Monday 16 November"),
  ])
  func saysOnWhichDayItWas(_ days: Int, _ said: String) {
    #expect(TimeWords.spokenDay(of: Self.moment(days, 9), now: Self.now, in: .usual) == said)
  }

  @Test func saysAMomentWithItsTime() {
    #expect(
      TimeWords.spoken(Self.moment(2, 14), now: Self.now, in: .usual) == "Wednesday at 14:00")
  }

  @Test func saysAllOfItWhereNobodyKnowsWhenItIsTold() {
    let tomorrow = Self.moment(1, 9)
    #expect(
      TimeWords.spoken(tomorrow, now: nil, in: .usual) == "Tuesday 24 November at 09:00")
    #expect(
      TimeWords.spokenPart(of: tomorrow, now: nil, in: .usual)
        == "on the morning of Tuesday 24 November")
    #expect(
      TimeWords.spokenDay(of: tomorrow, now: nil, in: .usual) == "on Tuesday 24 November")
  }
}
