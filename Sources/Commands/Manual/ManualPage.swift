import ArgumentParser

/// The manual page, generated from the commands' help.
struct ManualPage {
  /// The words in its first line that identify a file as ours.
  static let mark = "debrief.1, made by `debrief manual`"

  /// The date of the version that it describes; today's date would make the page change daily.
  private static let day = "2026-11-25"

  private let root: CommandInfo
  private let groups: [(name: String, commands: [CommandInfo])]
  private let shared: [ArgumentInfo]

  /// The page of this program.
  init() throws {
    let root = try ToolInfo(of: DebriefCommand.self).command
    self.root = root
    groups = DebriefCommand.configuration.groupedSubcommands.map { group in
      let names = group.subcommands.map { $0._commandName }
      return (group.name, names.compactMap { name in root.child(named: name) })
    }
    shared = try ToolInfo(of: SharedOptions.self).command.shownArguments
      .filter { $0.title != "--help" }
  }

  /// The page as groff and mandoc read it.
  var text: String {
    "'\\\" -*- coding: utf-8 -*-\n.\\\" \(Self.mark)\n"
      + ".TH DEBRIEF 1 \(Self.day) \"debrief \(version)\" \"User Commands\"\n"
      + ".nh\n.ad l\n"
      + section(
        "NAME", Roff.text("debrief") + " \\- " + Roff.text((root.abstract ?? "").asPhrase) + "\n")
      + section(
        "SYNOPSIS",
        Roff.bold("debrief") + " " + Roff.italic("command")
          + " [" + Roff.italic("argument") + " ...] [" + Roff.italic("option") + " ...]\n")
      + section("DESCRIPTION", ManualWords.description)
      + groups.map {
        section($0.name.uppercased(), $0.commands.flatMap(\.leaves).map(about).joined())
      }
      .joined()
      + section("OPTIONS OF EVERY COMMAND", shared.map(entry).joined())
      + section("EXIT STATUS", ManualWords.statuses)
      + section("ENVIRONMENT", ManualWords.environment)
      + section("FILES", ManualWords.files)
  }

  private var version: String { DebriefCommand.configuration.version }

  private func section(_ title: String, _ body: String) -> String {
    Roff.macro("SH", title) + body
  }

  /// The section on a command: its syntax, purpose, own options and examples.
  private func about(_ command: CommandInfo) -> String {
    let own = command.shownArguments.filter { argument in
      argument.title != "--help" && argument.title != "--version"
        && !shared.contains { $0.title == argument.title }
    }
    let words = command.path.joined(separator: " ")
    let positionals = own.filter { $0.kind == .positional }.map(synopsis)
    let synopsis = [Roff.bold(words)] + positionals + ["[" + Roff.italic("option") + " ...]"]
    return Roff.macro("SS", words)
      + synopsis.joined(separator: " ") + "\n.PP\n"
      + Roff.text(command.abstract ?? "") + "\n"
      + own.map(entry).joined()
      + Roff.help(command.discussion ?? "")
  }

  private func synopsis(_ argument: ArgumentInfo) -> String {
    let name = Roff.italic(argument.valueName ?? "")
    return (argument.isOptional ? "[\(name)]" : name) + (argument.isRepeating ? " ..." : "")
  }

  /// An argument or option, and its meaning.
  private func entry(_ argument: ArgumentInfo) -> String {
    let value = argument.kind == .flag ? "" : Roff.italic(argument.valueName ?? "")
    let names = argument.typedNames.map(Roff.bold).joined(separator: ", ")
    let head = [names, value].filter { !$0.isEmpty }.joined(separator: " ")
    let standard = argument.defaultValue.map { " Otherwise \($0)." } ?? ""
    return ".TP\n\(head)\n" + Roff.text((argument.abstract ?? "") + standard) + "\n"
  }
}

extension CommandInfo {
  /// The direct subcommand of that name.
  fileprivate func child(named name: String) -> CommandInfo? {
    children.first { $0.commandName == name }
  }

  /// The command itself, or the subcommands under it that have no further ones.
  fileprivate var leaves: [CommandInfo] {
    children.isEmpty ? [self] : children.flatMap(\.leaves)
  }
}
