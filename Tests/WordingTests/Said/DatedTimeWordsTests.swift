import Testing
import WorkingTime

@testable import Wording

/// Read on Monday 23 November 2026, 14:00.
struct DatedTimeWordsTests {
  private static let now = Instant(seconds: 1_795_442_400)

  @Test(arguments: [
    (0, "Mon 23 Nov 14:00"), (-86_400, "Sun 22 Nov 14:00"), (86_401, "Tue 24 Nov 14:00:01"),
    (60 * 86_400, "Fri 22 Jan 2027 14:00"), (-365 * 86_400, "Sun 23 Nov 2025 14:00"),
  ])
  func saysTheDateOfEveryMoment(_ seconds: Int, _ said: String) {
    #expect(
      TimeWords.dated(Self.now.adding(seconds: seconds), now: Self.now, in: .usual) == said)
  }

  @Test func saysWhatRecurs() {
    #expect(TimeWords.weekdays(.wednesday) == "Wednesdays")
  }
}
