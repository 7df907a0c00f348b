import ArgumentParser
import Foundation

/// The argument parser's description of a command, as it exports it for other programs: the source
/// of completion, the manual and the tests of the help.
struct ToolInfo: Decodable {
  let command: CommandInfo

  /// Reads the description of a command and its subcommands, or of a group of options.
  init(of command: any ParsableArguments.Type) throws {
    let data = Data(command._dumpHelp().utf8)
    self = try JSONDecoder().decode(ToolInfo.self, from: data)
  }
}

/// A command: its name, its help, its arguments and the commands below it.
struct CommandInfo: Decodable {
  let commandName: String
  let superCommands: [String]?
  let shouldDisplay: Bool?
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandInfo]?
  let arguments: [ArgumentInfo]?

  /// The words that call it, with the program's name first.
  var path: [String] { (superCommands ?? []) + [commandName] }

  /// The direct subcommands that the help shows; `help` itself is the parser's, not ours.
  var children: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// The command and all its subcommands, parents first.
  var tree: [CommandInfo] { [self] + children.flatMap(\.tree) }

  /// The arguments and options that the help shows.
  var shownArguments: [ArgumentInfo] { (arguments ?? []).filter(\.shouldDisplay) }
}

/// An argument, an option or a flag.
struct ArgumentInfo: Decodable {
  let kind: Kind
  let shouldDisplay: Bool
  let isOptional: Bool
  let isRepeating: Bool
  let names: [Name]?
  let preferredName: Name?
  let valueName: String?
  let defaultValue: String?
  let allValues: [String]?
  let allValueDescriptions: [String: String]?
  let completionKind: Completion?
  let abstract: String?
  let discussion: String?

  /// The syntax of an argument.
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// The completions that a command declares for itself.
  enum Completion: Decodable {
    case list(values: [String])
    case file(extensions: [String])
    case directory
    case shellCommand(command: String)
    case custom
    case customAsync
    case customDeprecated
  }

  /// One of the names of an option: `--output` or `-o`.
  struct Name: Decodable {
    let kind: Kind
    let name: String

    /// The number of dashes, and the length of the name after them.
    enum Kind: String, Decodable {
      case long, short, longWithSingleDash
    }

    /// The name with its dashes.
    var typed: String { (kind == .long ? "--" : "-") + name }
  }

  /// The names with their dashes.
  var typedNames: [String] { (names ?? []).map(\.typed) }

  /// The preferred name: `--employer`, or `<who>` for an argument without a name.
  var title: String { preferredName?.typed ?? "<\(valueName ?? "")>" }
}
