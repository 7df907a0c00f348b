import ArgumentParser

/// What may stand where Tab was pressed: found by walking the words before it through the commands
/// and the arguments of the last of them.
enum Expectation {
  /// The name of a command below this one.
  case command(any ParsableCommand.Type)
  /// The name of one of these options, none of which has been used up.
  case option([ArgumentInfo])
  /// The value of an argument or option; what stands before it in the word is kept, as in
  /// `--employer=`.
  case value(ArgumentInfo, keeping: String)
  /// Nothing that we know of.
  case nothing

  /// What is expected at the end of a line.
  init(_ line: TypedLine) throws {
    var command: any ParsableCommand.Type = DebriefCommand.self
    var words = line.words[...]
    if words.first == "help" { words = words.dropFirst() }
    while let word = words.first, let child = command.child(named: word) {
      command = child
      words = words.dropFirst()
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
  /// The command of that name right below this one.
  static func child(named name: String) -> (any ParsableCommand.Type)? {
    configuration.subcommands.first { $0._commandName == name }
  }
}

/// The words of one command, taken one by one for what they are.
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

  /// What is expected of the word that has been typed so far.
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
