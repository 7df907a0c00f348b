import ArgumentParser
import Foundation
import Rendering
import Wording

/// The help that is ours: the commands of a day first and the others by topic, and the options that
/// every command has on a page of their own.
enum HelpPage {
  /// A group of commands.
  struct Topic {
    /// The word after `debrief help`; nil for the commands of a day.
    let name: String?
    /// The title.
    let title: String
    /// Their names, in order.
    let commands: [String]
  }

  /// The topics; each command is in exactly one.
  static let topics = [
    Topic(
      name: nil, title: "A day",
      commands: [
        "today", "call", "due", "silent", "not-yet", "card", "book", "log", "feedback", "promise",
        "contact", "brief", "snooze", "undo",
      ]),
    Topic(
      name: "interviews", title: "moving, offers, withdrawing, direct contact, cover",
      commands: [
        "rebook", "cancel", "no-show", "agree", "accept", "decline", "thanked", "withdraw", "close",
        "allow", "forbid", "clear", "amend", "may", "why", "agenda", "handover",
      ]),
    Topic(
      name: "people", title: "candidates, contacts, consultants, data protection",
      commands: [
        "people", "consultants", "iam", "agency", "request", "requests", "dossier", "forget",
        "retention",
      ]),
    Topic(
      name: "data", title: "import, export, search, history, backup",
      commands: ["import", "export", "search", "history", "backup", "restore", "verify", "move"]),
    Topic(
      name: "reports", title: "reports, numbers, e-mail, calendars",
      commands: ["report", "stats", "draft", "template", "calendar"]),
    Topic(
      name: "admin", title: "settings, bank holidays, the program itself",
      commands: ["policy", "holidays", "server", "completions", "manual", "demo"]),
  ]

  /// The page that the arguments ask for; nil if it is the parser's to answer.
  static func asked(by arguments: [String], style: Style) -> String? {
    switch arguments {
    case ["--help"], ["-h"], ["help"]: return day(style)
    case ["help", "options"]: return options
    case ["help", "all"]: return all(style)
    default:
      guard arguments.count == 2, arguments[0] == "help",
        let topic = topics.first(where: { $0.name == arguments[1] })
      else { return nil }
      return page { write(topic, on: &$0) }
    }

    func page(_ write: (inout Page) -> Void) -> String {
      var page = Page(style: style)
      write(&page)
      return page.text
    }
  }

  private static func day(_ style: Style) -> String {
    var page = Page(style: style)
    page.line("debrief: \(DebriefCommand.configuration.abstract)", tone: .strong)
    page.gap()
    write(topics[0], on: &page)
    page.gap()
    page.line("More", tone: .strong)
    for topic in topics.dropFirst() {
      page.item(
        "debrief help \(topic.name ?? "")", tone: .plain, marginWidth: 26, [topic.title])
    }
    page.item(
      "debrief help options", tone: .plain, marginWidth: 26, ["the options of every command"])
    page.item(
      "debrief COMMAND --help", tone: .plain, marginWidth: 26, ["one command, with examples"])
    return page.text
  }

  private static func all(_ style: Style) -> String {
    var page = Page(style: style)
    for topic in topics {
      if topic.name != nil { page.gap() }
      write(topic, on: &page)
    }
    return page.text
  }

  private static func write(_ topic: Topic, on page: inout Page) {
    page.line(topic.title.prefix(1).uppercased() + topic.title.dropFirst(), tone: .strong)
    let commands = DebriefCommand.configuration.groupedSubcommands.flatMap(\.subcommands)
    let abstracts = Dictionary(
      commands.map { ($0._commandName, $0.configuration.abstract) },
      uniquingKeysWith: { one, _ in one })
    for name in topic.commands {
      page.item(name, tone: .plain, marginWidth: 13, [abstracts[name] ?? ""])
    }
  }

  /// The page of the options that every command has, as the parser lists them.
  private static var options: String {
    let text = TodayCommand.helpMessage(columns: Terminal.width)
    let blocks = blocks(of: text).filter { shared.contains($0.option ?? "") }
    return "OPTIONS OF EVERY COMMAND:\n" + blocks.map(\.text).joined()
  }
}

/// The parser's help of a command, without the options that every command has.
extension HelpPage {
  private static let shared: Set<String> = [
    "--db", "--as", "--now", "--json", "--color", "--no-pager", "--version", "-h,",
  ]

  /// Returns the parser's help with the shared options on one line.
  static func shortened(_ help: String, width: Int) -> String {
    let blocks = blocks(of: help)
    guard blocks.contains(where: { $0.option == "--db" }) else { return help }
    let kept = blocks.filter { !shared.contains($0.option ?? "") }
    let text = kept.map { block in
      block.text.hasPrefix("USAGE: ") ? usage(block.text, width: width) : block.text
    }
    var own = text.joined()
    for ending in ["OPTIONS:\n", "\n"] {
      while own.hasSuffix("\n\n") { own.removeLast() }
      if own.hasSuffix(ending) { own.removeLast(ending.count) }
    }
    return own + "\n\nAlso --json, --as, --db and others: debrief help options\n"
  }

  /// The usage without the shared options, broken between arguments.
  private static func usage(_ text: String, width: Int) -> String {
    var words: [String] = []
    var depth = 0
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      if depth > 0, !words.isEmpty {
        words[words.count - 1] += " " + word
      } else {
        words.append(word)
      }
      depth += word.count(where: { $0 == "[" }) - word.count(where: { $0 == "]" })
    }
    let kept = words.filter { word in
      !shared.contains(String(word.drop { $0 == "[" }.prefix { $0 != " " && $0 != "]" }))
    }
    var lines = [""]
    for word in kept {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count + 1 > width {
        lines.append("      ")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The parts of a help: an option with its explanation, or any other line.
  private static func blocks(of help: String) -> [(option: String?, text: String)] {
    var blocks: [(option: String?, text: String)] = []
    for line in help.split(separator: "\n", omittingEmptySubsequences: false) {
      let isContinued = line.hasPrefix("   ") && blocks.last?.option != nil
      if isContinued {
        blocks[blocks.count - 1].text += line + "\n"
      } else if line.hasPrefix("  -") {
        let option = line.dropFirst(2).prefix { $0 != " " }
        blocks.append((String(option), line + "\n"))
      } else {
        blocks.append((nil, line + "\n"))
      }
    }
    return blocks
  }
}
