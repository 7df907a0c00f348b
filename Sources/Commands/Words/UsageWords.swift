import ArgumentParser
import Wording

/// What the argument parser found wrong, in our own way of saying it: one line, the user's words in
/// backticks, and then where help is.
struct UsageWords {
  /// All of it, as it goes to standard error.
  let text: String

  /// The words for an error of the parser, met in a command line.
  init(_ error: any Error, arguments: [String]) {
    let path = Self.commandPath(arguments)
    if path.isEmpty, let word = Self.commandWord(in: arguments) {
      if Self.children([]).contains(where: { $0.configuration.commandName == word }) {
        text = "error: options go after the command `\(shown(word))`\nhelp: debrief \(word) --help"
        return
      }
      let near = Suggestion.closest(
        to: word, among: Self.children([]).map { $0._commandName })
      let help = RefusalWords.didYouMean(near) ?? "debrief --help"
      text = "error: there is no command `\(shown(word))`\nhelp: \(help)"
      return
    }
    let said = DebriefCommand.message(for: error)
    let line = said.split(separator: "\n").map { $0.trimmingPrefix("  - ") }
      .joined(separator: " ").replacing("'", with: "`")
    let command = (["debrief"] + path).joined(separator: " ")
    text = "error: \(Self.lowered(shown(line)))\nhelp: \(command) --help"
  }

  /// The word that stands where a command is expected: the first that is neither an option nor the
  /// value of one.
  private static func commandWord(in arguments: [String]) -> String? {
    var isValue = false
    for word in arguments {
      if word.hasPrefix("-") {
        isValue = optionsWithValue.contains(word)
      } else if !isValue {
        return word
      } else {
        isValue = false
      }
    }
    return nil
  }

  /// Those of the shared options that take a value.
  private static let optionsWithValue: Set<String> = ["--db", "--as", "--now", "--color"]

  /// The names of the command and its child that the arguments begin with.
  private static func commandPath(_ arguments: [String]) -> [String] {
    var path: [String] = []
    for word in arguments {
      guard children(path).contains(where: { $0._commandName == word }) else { break }
      path.append(word)
    }
    return path
  }

  private static func children(_ path: [String]) -> [any ParsableCommand.Type] {
    var command: any ParsableCommand.Type = DebriefCommand.self
    for name in path {
      let child = command.configuration.subcommands.first { $0._commandName == name }
      guard let child else { return [] }
      command = child
    }
    return command.configuration.subcommands
  }

  /// The line with a small first letter and without the full stop at its end.
  private static func lowered(_ line: String) -> String {
    let stopped = line.hasSuffix(".") ? String(line.dropLast()) : line
    return stopped.prefix(1).lowercased() + stopped.dropFirst()
  }
}
