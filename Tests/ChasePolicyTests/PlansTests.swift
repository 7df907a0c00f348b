import CustomDump
import Foundation
import PolicyJSON
import Testing

/// The 300 plans of the specification's own reference.
struct PlansTests {
  /// A duty as the reference has it; it gives no reasons.
  struct Reference: Decodable, Hashable {
    let rule, chaser, target, from: String
    let late, until: String?
  }

  struct Case: Decodable {
    let duties: [Reference]
  }

  static let lines: [Data] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Cases/plans.jsonl")
    return (try? Data(contentsOf: file))?.split(separator: UInt8(ascii: "\n")).map { Data($0) }
      ?? []
  }()

  @Test func thereAre300() {
    #expect(Self.lines.count == 300)
  }

  @Test(arguments: Self.lines.indices)
  func agrees(_ place: Int) throws {
    let line = Self.lines[place]
    let expected = try JSONDecoder().decode(Case.self, from: line)
    let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    let facts = try JSONSerialization.data(withJSONObject: #require(object["facts"]))
    let answer = PolicyEvaluator.evaluate(line: facts)
    let actual = try JSONDecoder().decode(Case.self, from: Data(answer.text.utf8))
    expectNoDifference(actual.duties, expected.duties, "line \(place + 1) of plans.jsonl")
    #expect(!answer.failed)
  }
}
