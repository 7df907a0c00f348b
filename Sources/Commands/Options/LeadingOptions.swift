import ArgumentParser

/// The options that every command takes, given before its name: `debrief --db X today`.
enum LeadingOptions {
  /// The options with a value; those without are `flags`.
  static let withValue: Set<String> = ["--db", "--as", "--now", "--color"]
  private static let flags: Set<String> = ["--json", "--no-pager"]

  /// The arguments with leading options moved behind the command's name.
  static func moved(_ arguments: [String]) -> [String] {
    guard arguments.first?.hasPrefix("-") == true else { return arguments }
    var leading: [String] = []
    var rest = arguments[...]
    while let word = rest.first {
      if withValue.contains(word), rest.count > 1 {
        leading += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if flags.contains(word) || withValue.contains(where: { word.hasPrefix($0 + "=") }) {
        leading.append(word)
        rest = rest.dropFirst()
      } else {
        break
      }
    }
    guard let first = rest.first, !first.hasPrefix("-") else { return arguments }
    if first == "help" { return Array(rest) }
    let path = max(DebriefCommand.path(in: Array(rest)).count, 1)
    return rest.prefix(path) + leading + rest.dropFirst(path)
  }
}

extension DebriefCommand {
  /// The command names that the arguments begin with, parents first.
  static func path(in arguments: [String]) -> [String] {
    var command: any ParsableCommand.Type = DebriefCommand.self
    return Array(
      arguments.prefix { word in
        guard let child = command.child(named: word) else { return false }
        command = child
        return true
      })
  }

  /// The command at a path of names.
  static func command(at path: [String]) -> any ParsableCommand.Type {
    path.reduce(DebriefCommand.self as any ParsableCommand.Type) { command, name in
      command.child(named: name) ?? command
    }
  }
}

/// An option and its value in one argument, `--note=text`, in which the text begins with a
/// character that combines with the `=`: a combining mark, or an invisible tag.
///
/// Swift then does not see a `=`, and the parser, which splits an argument by characters, would
/// read the whole as the name of an option.
enum ValueArgument {
  /// The arguments, with each of these split in two.
  static func parted(_ arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return options.flatMap(parted) + arguments[options.endIndex...]
  }

  private static func parted(_ argument: String) -> [String] {
    let scalars = argument.unicodeScalars
    guard argument.hasPrefix("--"), let sign = scalars.firstIndex(of: "="),
      argument.firstIndex(of: "=") != sign
    else { return [argument] }
    return [String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...])]
  }
}
