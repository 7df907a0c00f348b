import ArgumentParser
import Foundation
import Store
import Wording

/// Answers a shell's request for completions: commands, options, and names on record.
///
/// It opens only a database that exists, for reading only, and ignores all errors: a press of Tab
/// must print no messages.
struct Completer {
  /// The shell's next step.
  enum Answer: Hashable {
    /// Offer these.
    case offers([Offer])
    /// Offer files, as it does for other programs.
    case files
    /// Offer folders only.
    case folders
  }

  private let line: TypedLine
  private let environment: [String: String]

  init(_ line: TypedLine, environment: [String: String]) {
    self.line = line
    self.environment = environment
  }

  /// The completions for the line.
  var answer: Answer {
    switch try? Expectation(line) {
    case .command(let command): .offers(beginning(line.current, commands(below: command)))
    case .option(let options): .offers(beginning(line.current, options.flatMap(offers)))
    case .value(let argument, let kept): values(of: argument, keeping: kept)
    case .nothing, nil: .offers([])
    }
  }

  private func commands(below command: any ParsableCommand.Type) -> [Offer] {
    command.configuration.subcommands.filter { $0.configuration.shouldDisplay }.map {
      Offer($0._commandName, about: $0.configuration.abstract)
    }
  }

  /// The completions for an option: its long names, or its short ones if it has no others.
  private func offers(of option: ArgumentInfo) -> [Offer] {
    let long = option.typedNames.filter { $0.hasPrefix("--") }
    return (long.isEmpty ? option.typedNames : long).map {
      Offer($0, about: option.abstract ?? "")
    }
  }

  private func values(of argument: ArgumentInfo, keeping kept: String) -> Answer {
    let typed = String(line.current.dropFirst(kept.count))
    switch argument.completionKind {
    case .file: return .files
    case .directory: return .folders
    case .list(let values): return .offers(beginning(typed, values.map { Offer(kept + $0) }, kept))
    default: break
    }
    if let values = argument.allValues, !values.isEmpty {
      return .offers(
        beginning(
          typed,
          values.map { Offer(kept + $0, about: argument.allValueDescriptions?[$0] ?? "") }, kept))
    }
    if let offered = OfferedNames(argument) {
      let names = lookup.map {
        offered.offers(beginning: typed, in: $0, employer: value(of: "--employer"))
      }
      return .offers(
        (names ?? []).filter(\.isPlain).map { Offer(kept + $0.value, about: $0.about) })
    }
    switch argument.valueName {
    case "file", "path": return .files
    case "dir": return .folders
    default: return .offers([])
    }
  }

  /// The offers that begin with the typed text, ignoring case; each one begins with `kept`.
  private func beginning(_ typed: String, _ offers: [Offer], _ kept: String = "") -> [Offer] {
    let wanted = typed.lowercased()
    return offers.filter { $0.value.dropFirst(kept.count).lowercased().hasPrefix(wanted) }
  }

  /// The names on record; nil if there is no database.
  private var lookup: NameLookup? {
    let place = DatabasePlace(option: value(of: "--db"))
    guard let path = try? place.location(in: environment) else { return nil }
    return NameLookup(path: path)
  }

  /// The value of an option, anywhere in the line.
  private func value(of option: String) -> String? {
    let words = line.words
    if let given = words.last(where: { $0.hasPrefix(option + "=") }) {
      return String(given.dropFirst(option.count + 1))
    }
    guard let place = words.lastIndex(of: option), place + 1 < words.count else { return nil }
    return words[place + 1]
  }
}

/// A completion: the text that replaces the typed word, and a description.
struct Offer: Hashable {
  /// The text to insert.
  let value: String
  /// The description, for shells that show it; empty if the value is clear without one.
  let about: String

  init(_ value: String, about: String = "") {
    self.value = value
    self.about = about
  }

  /// True if it can be shown and inserted as it is.
  ///
  /// A name cannot if it contains a line end, a terminal command or invisible characters, or if a
  /// shell would read it as an option or a home folder.
  var isPlain: Bool {
    !value.isEmpty && TerminalText.escaped(value) == value && !value.hasPrefix("~")
      && (!value.hasPrefix("-") || !value.contains(" "))
  }
}
