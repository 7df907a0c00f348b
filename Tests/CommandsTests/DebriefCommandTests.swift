import ArgumentParser
import CustomDump
import Testing

@testable import Commands

struct DebriefCommandTests {
  /// Whichever way a command is found, the user gets the same one, or the same words.
  @Test(arguments: [
    [], ["silent"], ["silent", "--over", "24h", "--all"], ["silent", "--help"], ["silent", "-h"],
    ["silent", "help"], ["silent", "--version"], ["silent", "--bogus"],
    ["silent", "--all", "--mine"],
    ["log", "--went", "six"], ["people"], ["people", "list"], ["people", "help", "list"],
    ["--help"], ["--version"], ["help", "silent"], ["nonsense"], ["--json", "silent"],
  ])
  func aCommandIsTheSameAskedStraightAway(_ words: [String]) {
    expectNoDifference(
      outcome { try DebriefCommand.named(in: words) },
      outcome { try DebriefCommand.parseAsRoot(words) })
  }

  /// What came of reading the words: the command as it is to run, or what is said instead.
  private func outcome(_ read: () throws -> any ParsableCommand) -> String {
    do {
      var command = try read()
      // What asks for help says it by being run.
      if "\(type(of: command))" == "HelpCommand" { try command.run() }
      var words = ""
      customDump(command, to: &words)
      return words
    } catch {
      return DebriefCommand.fullMessage(for: error)
    }
  }
}
