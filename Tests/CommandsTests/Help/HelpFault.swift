import ArgumentParser

@testable import Commands

/// Something that the help of a command owes its reader.
struct HelpFault: Hashable, CustomStringConvertible {
  /// The command, as it is typed.
  let command: String
  /// What is wanting.
  let what: String

  var description: String { "\(command): \(what)" }

  /// All that is wanting in the help of a command and those below it.
  static func all(in tree: CommandInfo) -> [HelpFault] {
    tree.tree.flatMap { command in
      let faults =
        Self.sentences(of: command)
        + (command.children.isEmpty ? Self.examples(of: command) : [])
      return faults.map { HelpFault(command: command.path.joined(separator: " "), what: $0) }
    }
  }

  /// The lines of a command's examples, as they are typed.
  static func examples(in discussion: String) -> [String] {
    let lines = discussion.split(separator: "\n", omittingEmptySubsequences: false)
    guard let heading = lines.firstIndex(of: "EXAMPLES") else { return [] }
    return lines[(heading + 1)...].prefix { $0.hasPrefix("  ") }
      .map { String($0.drop { $0 == " " }) }
      .filter { $0.hasPrefix("debrief ") || $0.contains("| debrief ") }
  }

  /// The words of `debrief` in a line, without what the shell does with its input and output.
  static func words(of line: String) throws -> [String] {
    let pipeline = try ShellWords.split(line)
    let start = pipeline.firstIndex(of: "debrief").map { $0 + 1 } ?? 0
    return Array(pipeline[start...].prefix { !["|", "<", ">"].contains($0) })
  }

  private static func sentences(of command: CommandInfo) -> [String] {
    let abstract = command.abstract ?? ""
    let own = isSentence(abstract) ? [] : ["its abstract is no sentence: `\(abstract)`"]
    return own
      + command.shownArguments.compactMap { argument in
        let text = argument.abstract ?? ""
        if argument.title == "--help" || argument.title == "--version" || isSentence(text) {
          return nil
        }
        return "\(argument.title) has no sentence: `\(text)`"
      }
  }

  private static func isSentence(_ text: String) -> Bool {
    let first = text.first { $0.isLetter || $0.isNumber }
    return text.hasSuffix(".") && text.count > 5
      && (first?.isUppercase == true || text.hasPrefix("`"))
  }

  private static func examples(of command: CommandInfo) -> [String] {
    let lines = examples(in: command.discussion ?? "")
    let own = command.path.joined(separator: " ")
    guard lines.count >= 2 else { return ["has \(lines.count) examples, of 2 at least"] }
    guard lines.contains(where: { ($0 + " ").contains(own + " ") }) else {
      return ["no example is one of it"]
    }
    return lines.compactMap { line in
      do {
        _ = try DebriefCommand.named(in: try words(of: line))
        return nil
      } catch {
        return "`\(line)` does not parse: \(DebriefCommand.message(for: error))"
      }
    }
  }
}
