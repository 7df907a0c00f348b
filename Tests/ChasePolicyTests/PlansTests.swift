import CustomDump
import Foundation
import PolicyJSON
import Testing

/// The plans of the specification's own reference, and the situations that were acted out.
struct PlansTests {
  /// A duty as the reference has it; it gives no reasons.
  struct Reference: Decodable, Hashable {
    let rule, chaser, target, from: String
    let late, until: String?
  }

  struct Case: Decodable {
    let duties: [Reference]
  }

  private static func lines(_ name: String) -> [Data] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Cases/\(name).jsonl")
    return (try? Data(contentsOf: file))?.split(separator: UInt8(ascii: "\n")).map { Data($0) }
      ?? []
  }

  static let plans = lines("plans")
  static let situations = lines("situations")

  @Test func allAreThere() {
    #expect(Self.plans.count == 401)
    #expect(Self.situations.count == 30)
  }

  @Test(arguments: plans.indices)
  func agrees(_ place: Int) throws {
    try expectAgreement(Self.plans[place], "line \(place + 1) of plans.jsonl")
  }

  @Test(arguments: situations.indices)
  func agreesOnASituation(_ place: Int) throws {
    try expectAgreement(Self.situations[place], "line \(place + 1) of situations.jsonl")
  }

  private func expectAgreement(_ line: Data, _ words: String) throws {
    let expected = try JSONDecoder().decode(Case.self, from: line)
    let object = try #require(try JSONSerialization.jsonObject(with: line) as? [String: Any])
    let facts = try JSONSerialization.data(withJSONObject: #require(object["facts"]))
    let answer = PolicyEvaluator.evaluate(line: facts)
    let actual = try JSONDecoder().decode(Case.self, from: Data(answer.text.utf8))
    expectNoDifference(actual.duties, expected.duties, "\(words)")
    #expect(!answer.failed)
  }
}
