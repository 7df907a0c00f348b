import ArgumentParser

/// The kind of word expected where Tab was pressed: found by walking the words before it through
/// the commands and the arguments of the last of them.
enum Expectation {
  /// The name of a command below this one.
  case command(any ParsableCommand.Type)
  /// The name of one of these options, all of which can still be given.
  case option([ArgumentInfo])
  /// The value of an argument or option; `keeping` is the part of the word before it, as in
  /// `--employer=`.
  case value(ArgumentInfo, keeping: String)
  /// Nothing known.
  case nothing

  /// Creates the expectation at the end of a line.
  init(_ line: TypedLine) throws {
    var command: any ParsableCommand.Type = DebriefCommand.self
    // `people edit K3` is of a contact, as it is when it runs.
    var words = PeopleCommand.naming(kindIn: line.words + [line.current]).dropLast()
    if words.first == "help" { words = words.dropFirst() }
    while let word = words.first, let child = command.child(named: word) {
      command = child
      words = words.dropFirst()
    }
    // A command's usual subcommand need not be named.
    if let usual = command.configuration.defaultSubcommand, command != DebriefCommand.self,
      !words.isEmpty || !command.begins(withChild: line.current)
    {
      command = usual
    }
    guard command.configuration.subcommands.isEmpty else {
      self = words.isEmpty ? .command(command) : .nothing
      return
    }
    guard line.words.first != "help" else {
      self = .nothing
      return
    }
    let arguments = try ToolInfo(of: command).command.shownArguments
    self = ArgumentWalk(arguments, over: words).expectation(at: line.current)
  }
}

extension ParsableCommand {
  /// True if the text is the beginning of a direct subcommand's name.
  static func begins(withChild text: String) -> Bool {
    configuration.subcommands.contains { $0._commandName.hasPrefix(text) }
  }

  /// The direct subcommand of that name.
  static func child(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}

/// Assigns the words of one command to its arguments, one by one.
private struct ArgumentWalk {
  private let arguments: [ArgumentInfo]
  private var used: Set<String> = []
  private var positionals: ArraySlice<ArgumentInfo>
  private var awaiting: ArgumentInfo?
  private var areOptionsOver = false

  init(_ arguments: [ArgumentInfo], over words: ArraySlice<String>) {
    self.arguments = arguments
    positionals = arguments.filter { $0.kind == .positional }[...]
    for word in words { take(word) }
  }

  private mutating func take(_ word: String) {
    if awaiting != nil {
      awaiting = nil
    } else if word == "--" {
      areOptionsOver = true
    } else if isOption(word) {
      let name = String(word.prefix { $0 != "=" })
      guard let option = option(named: name) else { return }
      used.formUnion(option.typedNames)
      if option.kind == .option, name == word { awaiting = option }
    } else if positionals.first?.isRepeating == false {
      positionals.removeFirst()
    }
  }

  /// The expectation for the word typed so far.
  func expectation(at current: String) -> Expectation {
    if let awaiting { return .value(awaiting, keeping: "") }
    if isOption(current) {
      guard let sign = current.firstIndex(of: "="),
        let option = option(
          named: String(current[..<sign])), option.kind == .option
      else { return .option(free) }
      return .value(option, keeping: String(current[...sign]))
    }
    guard let next = positionals.first else {
      return current.isEmpty && !areOptionsOver ? .option(free) : .nothing
    }
    return .value(next, keeping: "")
  }

  private var free: [ArgumentInfo] {
    arguments.filter {
      $0.kind != .positional && ($0.isRepeating || used.isDisjoint(with: $0.typedNames))
    }
  }

  private func isOption(_ word: String) -> Bool {
    !areOptionsOver && word.hasPrefix("-") && word != "-"
  }

  private func option(named name: String) -> ArgumentInfo? {
    arguments.first { $0.typedNames.contains(name) }
  }
}
