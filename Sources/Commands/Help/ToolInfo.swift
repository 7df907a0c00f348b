import ArgumentParser
import Foundation

/// What the argument parser knows of a command, as it tells other programs: what completion, the
/// manual and the tests of the help are made from.
struct ToolInfo: Decodable {
  let command: CommandInfo

  /// The facts about a command and all below it, or about a group of options.
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

  /// The words that call it, the program's name first.
  var path: [String] { (superCommands ?? []) + [commandName] }

  /// The commands right below it that the help shows; `help` itself is none of ours.
  var children: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// It and all commands below it, each before those below it.
  var tree: [CommandInfo] { [self] + children.flatMap(\.tree) }

  /// Its arguments and options that the help shows.
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

  /// How it is typed.
  enum Kind: String, Decodable {
    case positional, option, flag
  }

  /// What Tab is to offer, where a command says so itself.
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

    /// How many dashes it has, and what follows them.
    enum Kind: String, Decodable {
      case long, short, longWithSingleDash
    }

    /// As it is typed.
    var typed: String { (kind == .long ? "--" : "-") + name }
  }

  /// The names as they are typed.
  var typedNames: [String] { (names ?? []).map(\.typed) }

  /// What it is called best: `--employer`, or `<who>` for one that has no name.
  var title: String { preferredName?.typed ?? "<\(valueName ?? "")>" }
}
