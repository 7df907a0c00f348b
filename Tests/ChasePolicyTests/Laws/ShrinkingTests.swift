import CustomDump
import Domain
import Foundation
import PolicyJSON
import Rendering
import Testing

/// How a failing case is brought before people.
struct ShrinkingTests {
  /// Every planted fault, with the law that it breaks.
  static let faults = Law.all.indices.flatMap { law in
    Law.all[law].planted.indices.map { (law, $0) }
  }

  @Test(arguments: faults)
  func aFailingCaseIsShrunkToALineThatPolicyEvalReads(law: Int, fault: Int) throws {
    let (law, broken) = (Law.all[law], Law.all[law].planted[fault])
    let question = try #require(
      try GeneratedSweep.first(of: 20_000, breaking: law, by: broken))
    let small = question.shrunk { law.breach(Trial($0, broken)) != nil }
    #expect(law.breach(Trial(small, broken)) != nil)
    #expect(small.recorded.count <= 4, "\(small.line)")
    try expectIsRead(small)
  }

  @Test func everyGeneratedQuestionCanBeWrittenAsALine() throws {
    let calendars = try GeneratedCalendars(seed: GeneratedSweep.seed).pairs
    for number in 0..<500 {
      try expectIsRead(
        GeneratedQuestion.make(number, seed: GeneratedSweep.seed, in: calendars))
    }
  }

  /// Expects `policy eval` to make of a question's line what the policy makes of the question.
  private func expectIsRead(_ question: Question) throws {
    let answer = PolicyEvaluator.evaluate(line: Data(question.line.utf8))
    let expected = JSONWriter.line([
      "id": .null, "duties": .array(question.plan.map(\.json)),
    ])
    expectNoDifference(answer.text, expected, "\(question.line)")
  }
}
