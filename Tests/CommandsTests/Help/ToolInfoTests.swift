import ArgumentParser
import Foundation
import Testing

@testable import Commands

/// The help of every command, held to what the house promises.
struct ToolInfoTests {
  /// A command whose help owes all there is to owe.
  private struct Planted: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "planted", abstract: "does something",
      discussion: """
        EXAMPLES
          debrief due --rule nonsense
          debrief planted
        """)
    @Argument var what: String
    @Option(help: "how often") var times: Int?
    @Flag(help: "Says it all.") var fine = false
  }

  @Test func plantedFaultsAreFound() throws {
    let faults = HelpFault.all(in: try ToolInfo(of: Planted.self).command).map(\.what)
    #expect(faults.contains("its abstract is no sentence: `does something`"))
    #expect(faults.contains("<what> has no sentence: ``"))
    #expect(faults.contains("--times has no sentence: `how often`"))
    #expect(faults.contains { $0.hasPrefix("`debrief due --rule nonsense` does not parse") })
    #expect(faults.contains { $0.hasPrefix("`debrief planted` does not parse") })
    #expect(faults.count == 5)
  }

  @Test func everyCommandExplainsItselfWithExamplesThatParse() throws {
    let tree = try ToolInfo(of: DebriefCommand.self).command
    #expect(tree.tree.count > 30, "a sweep over too few commands has shown nothing")
    #expect(HelpFault.all(in: tree).map(\.description) == [])
  }

  /// The name that ArgumentParser makes up for a command that gives none costs every start of the
  /// program a look through all that it knows of the command's type.
  @Test func everyCommandGivesItsName() {
    func unnamed(_ command: any ParsableCommand.Type) -> [String] {
      (command.configuration.commandName == nil ? ["\(command)"] : [])
        + command.configuration.subcommands.flatMap(unnamed)
    }
    #expect(unnamed(DebriefCommand.self) == [])
  }

  /// Who is parsed by itself, without its super-command, says that it has one: of all others
  /// ArgumentParser asks first whether completions are wanted.
  @Test func everyCommandThatIsParsedAloneNamesItsSuperCommand() {
    let alone = DebriefCommand.configuration.groupedSubcommands.flatMap(\.subcommands)
      .filter { $0.configuration.subcommands.isEmpty }
    #expect(alone.count > 30)
    #expect(alone.filter { $0.configuration._superCommandName != "debrief" }.map { "\($0)" } == [])
  }

  /// What the README types at a prompt parses too.
  @Test func theExamplesOfTheReadmeParse() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let lines = readme.replacing("\\\n", with: " ").split(separator: "\n")
      .filter { $0.hasPrefix("$ debrief ") }
    #expect(lines.count >= 4)
    for line in lines {
      #expect(throws: Never.self, "\(line)") {
        _ = try DebriefCommand.named(in: try HelpFault.words(of: String(line.dropFirst(2))))
      }
    }
  }
}
