import ArgumentParser
import Wording

/// The message for a command line that cannot be read: one line with the user's words in backticks,
/// and then a command to type.
struct UsageErrorText {
  /// The whole text for standard error.
  let text: String

  /// Puts a parser error into words.
  init(_ error: any Error, arguments: [String]) {
    var path = DebriefCommand.path(in: arguments)
    if path.isEmpty, let word = arguments.first(where: DebriefCommand.names.contains) {
      text = "error: options go after the command `\(word)`\nhelp: debrief \(word) --help"
      return
    }
    let words = Array(arguments.dropFirst(path.count))
    // A usual subcommand that takes an argument need not be named.
    if let usual = DebriefCommand.command(at: path).configuration.defaultSubcommand,
      (try? ToolInfo(of: usual))?.command.shownArguments.first(where: { $0.kind == .positional })
        != nil
    {
      path.append(usual._commandName)
    }
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
    if let fault = ArgumentErrorText(words, of: path, said: said) {
      text = "error: \(shown(fault.line))\nhelp: \(fault.help)"
      return
    }
    let line = said.split(separator: "\n").map { $0.trimmingPrefix("  - ") }
      .joined(separator: " ").replacing("'", with: "`")
    text = "error: \(shown(line).asPhrase)\nhelp: \(command) --help"
  }
}

extension String {
  /// The sentence with a lowercase first letter and without its final full stop.
  var asPhrase: String {
    let line = hasSuffix(".") ? dropLast() : self[...]
    return line.prefix(1).lowercased() + line.dropFirst()
  }
}
