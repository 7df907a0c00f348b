import Domain
import Testing

struct RetractionsTests {
  struct Row: CustomTestStringConvertible {
    let testDescription: String
    let retractions: [Int64: Int64]
    let retracted: Set<Int64>
  }

  @Test(
    arguments: [
      Row(testDescription: "nothing retracted", retractions: [:], retracted: []),
      Row(testDescription: "one retracted", retractions: [3: 1], retracted: [1]),
      Row(testDescription: "undo undone", retractions: [3: 1, 4: 3], retracted: [3]),
      Row(
        testDescription: "undone a third time", retractions: [3: 1, 4: 3, 5: 4], retracted: [1, 4]),
      Row(testDescription: "undone again", retractions: [3: 1, 4: 3, 5: 1], retracted: [1, 3]),
      Row(testDescription: "two apart", retractions: [3: 1, 4: 2], retracted: [1, 2]),
    ])
  func anEntryCountsUnlessOneThatCountsRetractsIt(_ row: Row) {
    let links = (1...6).map { number in
      JournalLink(
        entry: Identifier(number), retracts: row.retractions[number].map { Identifier($0) })
    }
    #expect(Set(links.retracted.map(\.number)) == row.retracted)
    #expect(Set(links.reversed().retracted.map(\.number)) == row.retracted)
  }
}
