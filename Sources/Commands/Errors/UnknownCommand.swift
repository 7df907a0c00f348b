import ArgumentParser
import Domain
import Foundation
import Store
import Wording

/// A first word that is not a command: a person on record, whose card is shown; another program's
/// word for a command; or a typo.
///
/// A suggested command never records.
struct UnknownCommand {
  /// The word.
  let word: String
  /// The words after it, up to the first option.
  private let others: [String]
  /// The first option, and everything after it.
  private let options: [String]

  /// Creates it; nil if the arguments begin with a command, with an option or with nothing.
  init?(_ arguments: [String]) {
    guard let word = arguments.first, !word.hasPrefix("-"), word != "help",
      DebriefCommand.path(in: [word]).isEmpty
    else { return nil }
    self.word = word
    others = arguments.dropFirst().prefix { !$0.hasPrefix("-") }.map(\.self)
    options = Array(arguments.dropFirst(1 + others.count))
  }

  /// The card for the words as a name; nil if there is no database or they may be a mistyped
  /// command.
  ///
  /// A word close to a command counts as a typo of it, unless a candidate has exactly that name.
  func card() -> CardCommand? {
    guard let card = try? CardCommand.parseAsRoot([who] + options) as? CardCommand,
      case let environment = ProcessInfo.processInfo.environment,
      let path = try? card.shared.database.location(in: environment),
      FileManager.default.fileExists(atPath: path)
    else { return nil }
    let isWord = !near.isEmpty || CommandSynonym.all[folded(word)] != nil
    return !isWord || names(who, at: path) ? card : nil
  }

  /// True if the card was refused because the words name nobody: the first is then a mistyped
  /// command.
  func isNobody(_ error: any Error) -> Bool {
    guard case CommandError.nobody(_, let suggestions) = error, SoughtContact(who) == nil else {
      return false
    }
    return suggestions.isEmpty || nearestSynonym != nil
  }

  /// The message if no card is shown.
  var text: String {
    let none = "error: there is no command `\(shown(word))`"
    if let synonym = CommandSynonym.all[folded(word)] ?? nearestSynonym {
      return "\(none); \(synonym.words)\nhelp: \(help(synonym))"
    }
    guard let nearest = near.first else {
      return "\(none), nor anybody of that name\nhelp: debrief --help"
    }
    guard Self.answering.contains(nearest) else {
      return "\(none); the nearest is `\(nearest)`\nhelp: debrief \(nearest) --help"
    }
    let names = near.filter(Self.answering.contains).map { "`\($0)`" }
    let rest = ([nearest] + others + options).map(quoted).joined(separator: " ")
    let isRunnable = (try? DebriefCommand.named(in: [nearest] + others + options)) != nil
    return "\(none); did you mean \(Grammar.list(names, conjunction: "or"))?\n"
      + "help: debrief \(isRunnable ? rest : nearest + " --help")"
  }

  private var who: String { ([word] + others).joined(separator: " ") }

  /// The commands with the nearest names, likeliest first.
  private var near: [String] {
    Suggestion.closest(to: word, among: DebriefCommand.names)
  }

  /// The command for a mistyped foreign word, if no command of ours is as near.
  private var nearestSynonym: CommandSynonym? {
    let known = DebriefCommand.names + CommandSynonym.all.keys.sorted()
    let nearest = Suggestion.closest(to: word, among: known).first
    return nearest.flatMap { CommandSynonym.all[$0] }
  }

  private func help(_ synonym: CommandSynonym) -> String {
    guard !others.isEmpty else { return "debrief \(synonym.helpAlone)" }
    let who = quoted(others.joined(separator: " "))
    return "debrief \(synonym.help.replacing("WHO", with: who))"
  }

  /// True if the words are a candidate's name, or whole words of it.
  private func names(_ who: String, at path: String) -> Bool {
    guard let sought = SoughtName(who), let store = try? AgencyStore(path: path),
      let found = try? store.interviews(matching: who, openOnly: false)
    else { return false }
    return found.contains { interview in
      (sought.grade(ofFolded: folded(interview.candidate.name)) ?? .inside) <= .words
    }
  }

  /// The commands that record nothing.
  private static let answering: Set<String> = Set(
    DebriefCommand.configuration.groupedSubcommands.filter { $0.name == "Decide" }
      .flatMap(\.subcommands).map { $0._commandName } + ["history", "search", "report", "stats"])
}

/// The words that other programs use for a command, each with the advice for it.
struct CommandSynonym {
  /// The text after `there is no command X; `.
  let words: String
  /// The command to run, which never records; `WHO` is replaced by the name typed.
  let help: String
  /// The command to run if no name was typed.
  let helpAlone: String

  private init(_ words: String, _ help: String, alone: String? = nil) {
    self.words = words
    self.help = help
    helpAlone = alone ?? help
  }

  /// The commands by those words, all folded; debrief's own commands take precedence.
  static let all: [String: CommandSynonym] = Dictionary(
    table.flatMap { words, synonym in words.split(separator: " ").map { (String($0), synonym) } }
  ) { first, _ in first }

  private static let table: KeyValuePairs<String, CommandSynonym> = [
    "show view open display info details profile": CommandSynonym(
      "`debrief card WHO` shows one", "card WHO", alone: "card --help"),
    "find lookup grep": CommandSynonym(
      "`debrief search WORDS` finds what was said, and by whom", "search WHO",
      alone: "search --help"),
    "ring phone dial telephone": CommandSynonym(
      "`debrief call` works through the calls, `debrief card WHO` shows one before you ring",
      "card WHO", alone: "due"),
    "list ls next todo calls overdue chase tasks": CommandSynonym(
      "`debrief due` lists whom to ring", "due"),
    "diary week calendars schedule": CommandSynonym(
      "`debrief agenda` shows the next days", "agenda"),
    "home status dashboard day": CommandSynonym("`debrief` alone shows the day", "today"),
    "candidates candidate employers employer clients client contacts": CommandSynonym(
      "`debrief people list` lists them", "people list"),
    "note comment remark": CommandSynonym(
      "`debrief contact` and `debrief log` take a note of what was said", "contact --help"),
    "voicemail vm reached message spoke": CommandSynonym(
      "`debrief contact` records a call or a message", "contact --help"),
    "edit change correct fix update modify": CommandSynonym(
      "`debrief amend ENTRY` corrects what was recorded; `debrief history` has the numbers",
      "history WHO", alone: "amend --help"),
    "rename": CommandSynonym("`debrief people edit` changes a name", "people edit --help"),
    "accepted": CommandSynonym(
      "`debrief accept WHO` records that the candidate takes the offer", "accept --help"),
    "placed place hire": CommandSynonym(
      "`debrief close WHO --outcome placed` records it", "close --help"),
    "declined": CommandSynonym(
      "`debrief decline WHO` records that the candidate does not take the offer", "decline --help"),
    "offer offered reject rejected rejection progress decision": CommandSynonym(
      "`debrief feedback WHO --decision` records what the employer decided", "feedback --help"),
    "delete remove rm del erase": CommandSynonym(
      "`debrief undo ENTRY` undoes an entry, `debrief cancel` calls an interview off, "
        + "`debrief forget` erases a person", "history WHO", alone: "undo --help"),
    "add new create interview": CommandSynonym(
      "`debrief book` books an interview", "book --help"),
    "reschedule postpone": CommandSynonym(
      "`debrief rebook` moves an interview", "rebook --help"),
    "remind reminder later wait": CommandSynonym(
      "`debrief snooze` puts a matter off", "snooze --help"),
    "email mail write": CommandSynonym(
      "`debrief draft WHO` drafts an e-mail", "draft WHO", alone: "draft --help"),
    "print pdf": CommandSynonym("`debrief report` makes the feedback report", "report --help"),
    "settings config configure": CommandSynonym(
      "`debrief policy` shows and changes the settings", "policy show"),
    "whoami login user": CommandSynonym(
      "`debrief iam` says who records on this machine", "iam"),
    "version ver": CommandSynonym("`debrief --version` tells it", "--version"),
  ]
}
