import Domain
import Testing
import WorkingTime

struct HandoverTests {
  private static let people = ["Sam", "Ruth", "Tom"].enumerated().map { index, name in
    Consultant(id: Identifier(Int64(index + 1)), name: name)
  }

  private func entry(_ number: Int64, to: Int, hour: Int, counts: Bool = true) -> JournalEntry {
    JournalEntry(
      id: Identifier(number), subject: .interview(Identifier(1)),
      happenedAt: Instant(seconds: hour * 3600),
      stamp: Stamp(consultant: Self.people[0], at: Instant(seconds: 0), clock: .system),
      content: .event(.handedOver(from: Self.people[0], to: Self.people[to])), counts: counts)
  }

  @Test func theLastThatCountsHolds() {
    #expect([JournalEntry]().handedOver == nil)
    #expect([entry(1, to: 1, hour: 1)].handedOver == Self.people[1].id)
    #expect([entry(2, to: 2, hour: 1), entry(1, to: 1, hour: 1)].handedOver == Self.people[2].id)
    #expect([entry(2, to: 2, hour: 1), entry(1, to: 1, hour: 3)].handedOver == Self.people[1].id)
    let undone = [entry(1, to: 1, hour: 1), entry(2, to: 2, hour: 2, counts: false)]
    #expect(undone.handedOver == Self.people[1].id)
  }
}
