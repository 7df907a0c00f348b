import ArgumentParser
import Foundation
import Store
import Wording

/// The text for arguments that the parser refuses, and the arguments to type instead.
struct ArgumentErrorText {
  /// The fault.
  let line: String
  /// A command that can be run.
  let help: String

  /// Walks the words after the command's name; nil if there is nothing to add to `said`, the
  /// parser's message.
  ///
  /// An unknown option is looked for first: the parser reads its value as an argument, and reports
  /// that instead.
  init?(_ words: [String], of path: [String], said: String) {
    guard !path.isEmpty, let info = try? ToolInfo(of: DebriefCommand.command(at: path)) else {
      return nil
    }
    let walk = Walk(words, info.command.shownArguments)
    let command = (["debrief"] + path).joined(separator: " ")
    let better = Replacement.all(for: walk, of: path).first { replacement in
      (try? DebriefCommand.named(in: replacement.words)) != nil
    }
    let isUnplaced = walk.unknown == nil
    if let unknown = walk.unknown ?? walk.extras.first {
      let near =
        isUnplaced ? [] : Suggestion.closest(to: unknown.trimmingDashes, among: walk.longNames)
      let meant = near.isEmpty ? better : nil
      line =
        (isUnplaced ? "unexpected" : "unknown option") + " `\(unknown)`"
        + Self.meant(near.map { "`--\($0)`" }) + (meant.map { "; " + $0.reason } ?? "")
      help =
        meant.map { "debrief " + $0.words.map(quoted).joined(separator: " ") }
        ?? command + " --help"
    } else if let words = Self.words(said, walk) {
      line = words
      help = command + " --help"
    } else {
      return nil
    }
  }

  /// A clearer form of the parser's message about a value.
  private static func words(_ said: String, _ walk: Walk) -> String? {
    let quotes = said.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
      .enumerated().filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
    guard let first = quotes.first else { return nil }
    if said.contains("already been set"), quotes.count > 1 {
      return "choose one of `\(quotes[1])` and `\(first)`"
    }
    let title = (quotes.count > 1 ? quotes[1] : first).split(separator: " ").first.map(String.init)
    guard let argument = walk.arguments.first(where: { $0.title == title }) else { return nil }
    let about = argument.abstract.map { ": " + $0.asPhrase } ?? ""
    if said.hasPrefix("Missing value") { return "\(argument.name) wants a value\(about)" }
    if said.hasPrefix("Missing expected") { return "\(argument.name) is missing\(about)" }
    guard said.contains("is invalid for") else { return nil }
    let line = "\(argument.name) cannot be `\(first)`"
    guard let values = argument.allValues, !values.isEmpty else { return line + about }
    let near = Suggestion.closest(to: everyday[folded(first)] ?? first, among: values)
    return line + ": it takes " + Grammar.list(values, conjunction: "or")
      + meant(near.map { "`\($0)`" })
  }

  /// The values to suggest for everyday words that are too vague to be accepted as one.
  private static let everyday = [
    "maybe": "unsure", "perhaps": "unsure", "not sure": "unsure", "keen": "yes",
  ]

  private static func meant(_ names: [String]) -> String {
    names.isEmpty ? "" : "; did you mean \(Grammar.list(names, conjunction: "or"))?"
  }
}

/// The words of a command, assigned to its arguments.
private struct Walk {
  let arguments: [ArgumentInfo]
  /// The first option that the command does not have.
  private(set) var unknown: String?
  /// The words beyond the expected arguments.
  private(set) var extras: [String] = []
  /// The words of the positional arguments.
  private(set) var named: [String] = []
  /// The options as typed, with their values.
  private(set) var options: [String] = []

  init(_ words: [String], _ arguments: [ArgumentInfo]) {
    self.arguments = arguments
    let places = arguments.filter { $0.kind == .positional }
    let isOpen = places.contains(where: \.isRepeating)
    var isValue = false
    var areOptionsOver = false
    for word in words {
      if isValue {
        options.append(word)
        isValue = false
      } else if !areOptionsOver, word == "--" {
        areOptionsOver = true
      } else if !areOptionsOver, word.hasPrefix("-"), word != "-" {
        options.append(word)
        let name = String(word.prefix { $0 != "=" })
        if let option = arguments.first(where: { $0.typedNames.contains(name) }) {
          isValue = option.kind == .option && name == word
        } else if !isShort(word), !["--help", "-h", "--version"].contains(name), unknown == nil {
          unknown = name
        }
      } else if isOpen || named.count < places.count {
        named.append(word)
      } else {
        extras.append(word)
      }
    }
  }

  /// True if a word is a short option with its value, as `-ofile` is.
  private func isShort(_ word: String) -> Bool {
    !word.hasPrefix("--") && arguments.contains { $0.typedNames.contains(String(word.prefix(2))) }
  }

  /// The long names of the options, without their dashes.
  var longNames: [String] {
    arguments.flatMap(\.typedNames).filter { $0.hasPrefix("--") }.map(\.trimmingDashes)
  }

  /// True if the command has the option and it was not typed.
  func isFree(_ option: String) -> Bool {
    arguments.contains { $0.typedNames.contains(option) }
      && !options.contains { $0 == option || $0.hasPrefix(option + "=") }
  }

  /// The value typed for an option; nil if absent.
  func value(of option: String) -> String? {
    if let place = options.firstIndex(of: option), place + 1 < options.count {
      return options[place + 1]
    }
    return options.first { $0.hasPrefix(option + "=") }.map {
      String($0.dropFirst(option.count + 1))
    }
  }
}

/// A command line with a misplaced word moved to where it is expected.
private struct Replacement {
  let words: [String]
  let reason: String

  /// The likely command lines, likeliest first.
  static func all(for walk: Walk, of path: [String]) -> [Replacement] {
    guard let command = path.first, path.count == 1, !walk.extras.isEmpty else { return [] }
    let typed = walk.extras.joined(separator: " ")
    guard walk.arguments.contains(where: { $0.kind == .positional }) else {
      return filters(typed, command, walk)
    }
    let wanted = (options[command] ?? []).filter(walk.isFree)
    var all: [Replacement] = []
    if let first = wanted.first {
      let values = wanted.count < 2 ? [typed] : walk.extras
      let pairs = zip(wanted, values).flatMap { [$0, $1] }
      if values.count <= wanted.count {
        all.append(
          Replacement(
            words: path + walk.named + walk.options + pairs,
            reason: "did you mean `\(first) \(values.first ?? "")`?"))
      }
    }
    if let name = walk.named.first {
      all.append(
        Replacement(
          words: path + [([name] + walk.named.dropFirst() + walk.extras).joined(separator: " ")]
            + walk.options, reason: "a name of several words stands in quotes"))
    }
    return all
  }

  /// The options that a word after the arguments may be a value of.
  private static let options: [String: [String]] = [
    "feedback": ["--decision"], "promise": ["--by"], "snooze": ["--until"], "rebook": ["--at"],
    "agree": ["--call-by"], "close": ["--outcome"], "cancel": ["--why"], "withdraw": ["--why"],
    "decline": ["--why"],
    "forbid": ["--why"], "allow": ["--agreed-by"], "contact": ["--note"],
    "book": ["--employer", "--vacancy", "--at"],
  ]

  /// The command lines that filter a list or a report by a name.
  private static func filters(_ name: String, _ command: String, _ walk: Walk) -> [Replacement] {
    let option = isCandidate(name, walk.value(of: "--db")) ? "--candidate" : "--employer"
    if walk.isFree(option) {
      return [
        Replacement(
          words: [command, option, name] + walk.options, reason: "did you mean `\(option) \(name)`?"
        )
      ]
    }
    let other = option == "--candidate" ? ["card", name] : ["due", "--employer", name]
    return [
      Replacement(words: other, reason: "`debrief \(other[0])` shows what concerns one")
    ]
  }

  /// True if the name matches a candidate on record and no employer.
  private static func isCandidate(_ name: String, _ path: String?) -> Bool {
    let environment = ProcessInfo.processInfo.environment
    guard let path = try? DatabasePlace(option: path).location(in: environment),
      let names = NameLookup(path: path),
      names.names(of: .employer, beginning: name).isEmpty
    else { return false }
    return !names.interviews(beginning: name).isEmpty
  }
}

extension ArgumentInfo {
  /// The name as typed, in backticks; the placeholder in capitals if it has none.
  fileprivate var name: String {
    preferredName.map { "`\($0.typed)`" } ?? (valueName ?? "").uppercased()
  }
}

extension String {
  fileprivate var trimmingDashes: String { String(drop { $0 == "-" }) }
}
