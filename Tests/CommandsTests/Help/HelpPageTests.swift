import ArgumentParser
import Rendering
import Testing

@testable import Commands

struct HelpPageTests {
  @Test func everyCommandIsInExactlyOneTopic() {
    let named = HelpPage.topics.flatMap(\.commands)
    #expect(named.sorted() == DebriefCommand.names.sorted())
    #expect(HelpPage.topics[0].commands.count == 14)
  }

  @Test(arguments: [["--help"], ["-h"], ["help"]])
  func theFirstPageHasTheCommandsOfADay(_ arguments: [String]) throws {
    let page = try #require(HelpPage.asked(by: arguments, style: Style()))
    #expect(page.contains("  not-yet "))
    #expect(!page.contains("  restore "))
    for topic in HelpPage.topics.compactMap(\.name) {
      #expect(page.contains("debrief help \(topic)"))
    }
  }

  @Test(arguments: HelpPage.topics.compactMap(\.name) + ["options", "all"])
  func aTopicIsAPage(_ topic: String) {
    #expect(HelpPage.asked(by: ["help", topic], style: Style())?.isEmpty == false)
  }

  @Test(arguments: [["help", "due"], ["help", "nothing"], ["due", "--help"], []])
  func anythingElseIsTheParsers(_ arguments: [String]) {
    #expect(HelpPage.asked(by: arguments, style: Style()) == nil)
  }

  @Test(arguments: [40, 60, 80, 200])
  func ofACommandOnlyItsOwnOptionsAreShown(width: Int) {
    let help = HelpPage.shortened(DueCommand.helpMessage(columns: width), width: width)
    #expect(help.contains("--snoozed"))
    #expect(!help.contains("--no-pager") && !help.contains("--db <path>"))
    #expect(help.hasSuffix("\n\nAlso --json, --as, --db and others: debrief help options\n"))
    let usage = help.split(separator: "\n").drop { !$0.hasPrefix("USAGE") }
      .prefix { !$0.hasPrefix("OPTIONS") }
    #expect(
      usage.allSatisfy {
        $0.count <= width && $0.count(where: { $0 == "[" }) == $0.count(where: { $0 == "]" })
      })
  }

  @Test func aHelpWithoutSharedOptionsStaysAsItIs() {
    let help = PeopleCommand.helpMessage(columns: 80)
    #expect(HelpPage.shortened(help, width: 80) == help)
  }
}
