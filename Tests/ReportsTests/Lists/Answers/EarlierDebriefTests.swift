import Domain
import Testing

@testable import Lists

@Suite struct EarlierDebriefTests {
  private func earlier(
    _ debriefs: [(debrief: Debrief, hoursAgo: Int)], before debrief: Debrief, hoursAgo: Int = 0
  ) -> EarlierDebrief? {
    let entries = debriefs.enumerated().map { place, told in
      Fixture.entry(Int64(place + 1), .debrief(told.debrief), hoursAgo: told.hoursAgo)
    }
    return EarlierDebrief(
      InterviewRecord(interview: Fixture.interview(), entries: entries), before: debrief,
      at: Fixture.ago(hours: hoursAgo), now: Fixture.now)
  }

  @Test func `the first debrief finds none`() {
    #expect(earlier([], before: Fixture.debrief) == nil)
  }

  @Test func `what it states otherwise than all before it contradicts them`() {
    let known: [(debrief: Debrief, hoursAgo: Int)] = [
      (Fixture.debrief, 9), (Debrief(interest: nil), 8),
    ]
    let other = Debrief(interest: .no, account: Debrief.Account(went: 2))
    #expect(
      earlier(known, before: other)?.contradictions == [
        .went(4, now: 2), .interest(.yes, now: .no),
      ])
    #expect(earlier(known, before: Debrief(interest: nil))?.contradictions == [])
  }

  @Test func `what was told before the last of them contradicts nothing`() {
    let found = earlier([(Fixture.debrief, 5)], before: Debrief(interest: .no), hoursAgo: 6)
    #expect(found?.contradictions == [])
  }

  @Test(arguments: [(0, true), (1, false), (-1, false)])
  func `the same is a repetition for half an hour`(hoursAgo: Int, isRepeated: Bool) {
    let found = earlier([(Fixture.debrief, hoursAgo)], before: Fixture.debrief)
    #expect(found?.isRepeated == isRepeated)
    let other = earlier([(Fixture.debrief, hoursAgo)], before: Debrief(interest: .yes))
    #expect(other?.isRepeated == false)
  }
}
