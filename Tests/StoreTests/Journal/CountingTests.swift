import Testing

@testable import Store

struct CountingTests {
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
    let links = (1...6).map { Link(entry: $0, retracts: row.retractions[$0]) }
    #expect(retracted(links) == row.retracted)
    #expect(retracted(links.reversed()) == row.retracted)
  }
}
