import Foundation
import Testing

/// The rules of STYLE.md that can be checked, each of which first shows that it catches a breach.
@Suite struct HouseTests {
  static let rules: [HouseRule] = [
    .arrows, .manifest, .fileNames, .orderedReads,
    .policyPurity, .wordsOfTheRooms, .tablesOfTheStore, .ruleFiles, .ruleTable,
    .wording, .looseEnds, .migrationsAreListed,
    .readmeLength, .readmeShowsTheWay, .readmeNamesCommands, .readmeNamesSettings, .honestTests,
    .exhaustiveWords,
  ]

  @Test(arguments: rules)
  func everyPlantedBreachIsCaught(_ rule: HouseRule) {
    #expect(!rule.planted.isEmpty, "a rule that has caught nothing yet is not believed")
    for planted in rule.planted {
      let found = rule.sweep(planted.files).map(\.what)
      #expect(found.contains { $0.contains(planted.saying) }, "\(planted.label): found \(found)")
    }
  }

  @Test(arguments: rules)
  func innocentFilesPass(_ rule: HouseRule) {
    #expect(rule.sweep(rule.innocent).map(\.description) == [])
  }

  @Test(arguments: rules)
  func aSweepThatLookedAtNothingFails(_ rule: HouseRule) {
    #expect(rule.sweep([]).map(\.what) == ["the sweep for `\(rule.name)` looked at no file"])
  }

  @Test(arguments: rules)
  func theHouseKeeps(_ rule: HouseRule) {
    for breach in rule.sweep(House.files) {
      Issue.record("\(breach)")
    }
  }

  /// Writes the table into the README and fails all the same: what is recorded is to be read before
  /// it is believed.
  @Test(.enabled(if: Recording.isOn))
  func theTableIsRecorded() throws {
    let file = House.root.appendingPathComponent("README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let recorded = try #require(RuleTable(House.files).placed(in: readme))
    try recorded.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded the table of rules in README.md; read it, then run without recording")
  }
}

/// Whether expectations are to be rewritten instead of checked.
enum Recording {
  /// Whether `DEBRIEF_RECORD=1` was said.
  static var isOn: Bool { ProcessInfo.processInfo.environment["DEBRIEF_RECORD"] == "1" }
}
