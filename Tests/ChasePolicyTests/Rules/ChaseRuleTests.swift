import Domain
import Foundation
import Testing

import AgencySettings
@testable import ChasePolicy

/// The form of the rules' own words, which the README's table is made of.
struct ChaseRuleTests {
  @Test func theRulesStandInTheOrderOfTheirNames() {
    #expect(rules.map { $0.rule } == Rule.allCases)
  }

  @Test(arguments: Rule.allCases)
  func everyFileSaysWhatIsOwedAndByWhom(_ rule: Rule) throws {
    let name = rule.rawValue.prefix(1).uppercased() + rule.rawValue.dropFirst()
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/ChasePolicy/Rules/\(name).swift").standardized
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let declaration = try #require(lines.firstIndex(of: "enum \(name): ChaseRule {"))
    let comment = lines[..<declaration].reversed().prefix { $0.hasPrefix("///") }.reversed()
      .map { $0.dropFirst(3).drop { $0 == " " } }
    let summary = try #require(comment.first)
    #expect(summary.hasSuffix("."))
    #expect(comment.dropFirst().first == "")
    #expect(comment.dropLast().last == "")
    let chase = try #require(comment.last)
    #expect(chase.wholeMatch(of: /Chase: \w+ to \w+, .*from .*, (late|never late) ?.*\./) != nil)
    #expect(comment.filter { $0.hasPrefix("Chase:") }.count == 1)
  }

  @Test(arguments: Rule.allCases)
  func everyRuleHasWords(_ rule: Rule) {
    #expect(rule.asks.first?.isLowercase == true)
    #expect(!rule.asks.hasSuffix("."))
    #expect(rule.asks != rule.rawValue)
    #expect(!rule.settledBy.isEmpty)
    #expect(!rule.settledBy.hasSuffix("."))
  }

  @Test func noTwoRulesAskForTheSameInTheSameWords() {
    #expect(Set(Rule.allCases.map(\.asks)).count == Rule.allCases.count)
  }
}
