import ArgumentParser
import Wording

/// What is wrong with a command line that cannot be read, in our own words: one line with the user's
/// words in backticks, and then what to type.
struct UsageWords {
  /// All of it, as it goes to standard error.
  let text: String

  /// The words for an error of the parser, met in a command line.
  init(_ error: any Error, arguments: [String]) {
    let path = DebriefCommand.path(in: arguments)
    if path.isEmpty, let word = arguments.first(where: { DebriefCommand.isCommand($0) }) {
      text = "error: options go after the command `\(word)`\nhelp: debrief \(word) --help"
      return
    }
    let words = Array(arguments.dropFirst(path.count))
    let command = (["debrief"] + path).joined(separator: " ")
    let children = DebriefCommand.command(at: path).configuration.subcommands.map {
      $0._commandName
    }
    if !path.isEmpty, !children.isEmpty, let word = words.first, !word.hasPrefix("-") {
      let list = Grammar.list(children, conjunction: "or")
      text =
        "error: there is no command `\(shown((path + [word]).joined(separator: " ")))`; "
        + "after `\(path.joined(separator: " "))` stands \(list)\nhelp: \(command) --help"
      return
    }
    let said = DebriefCommand.message(for: error)
    if let fault = ArgumentFault(words, of: path, said: said) {
      text = "error: \(shown(fault.line))\nhelp: \(fault.help)"
      return
    }
    let line = said.split(separator: "\n").map { $0.trimmingPrefix("  - ") }
      .joined(separator: " ").replacing("'", with: "`")
    text = "error: \(Self.lowered(shown(line)))\nhelp: \(command) --help"
  }

  /// The line with a small first letter and without the full stop at its end.
  private static func lowered(_ line: String) -> String {
    let stopped = line.hasSuffix(".") ? String(line.dropLast()) : line
    return stopped.prefix(1).lowercased() + stopped.dropFirst()
  }
}

extension DebriefCommand {
  /// Whether a word is the name of one of ours.
  fileprivate static func isCommand(_ word: String) -> Bool {
    configuration.subcommands.contains { $0._commandName == word }
  }
}
