import Domain
import Testing

struct MergersTests {
  private func mergers(_ pairs: [(Int64, Int64)]) -> Mergers<Employer> {
    Mergers(pairs.map { (gone: Identifier($0.0), kept: Identifier($0.1)) })
  }

  @Test(
    arguments: [
      ("none", [], [1, 2, 3, 4]),
      ("one", [(1, 2)], [2, 2, 3, 4]),
      ("a chain", [(1, 2), (2, 3)], [3, 3, 3, 4]),
      ("a chain begun at its end", [(2, 3), (1, 2)], [3, 3, 3, 4]),
      ("into what is gone", [(2, 3), (4, 2)], [1, 3, 3, 3]),
      ("there and back", [(1, 2), (2, 1)], [2, 2, 3, 4]),
      ("twice", [(1, 2), (1, 3)], [3, 3, 3, 4]),
      ("into itself", [(1, 1)], [1, 2, 3, 4]),
    ] as [(String, [(Int64, Int64)], [Int64])])
  func everythingGoesByTheSurvivor(
    _ label: String, _ pairs: [(Int64, Int64)], _ survivors: [Int64]
  ) {
    let mergers = mergers(pairs)
    let found = (1...4).map { mergers.survivor(of: Identifier($0)).number }
    #expect(found == survivors, "\(label)")
  }

  @Test func whoIsOneIsOneWithAllOthers() {
    let mergers = mergers([(1, 2), (4, 2)])
    for number: Int64 in [1, 2, 4] {
      #expect(mergers.members(with: Identifier(number)).map(\.number) == [1, 2, 4])
    }
    #expect(mergers.members(with: Identifier(3)).map(\.number) == [3])
    #expect(mergers.gone == [Identifier(1), Identifier(4)])
  }
}
