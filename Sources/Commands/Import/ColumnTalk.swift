import Importing
import Wording

/// A conversation about what the columns of a table hold: the columns on the left, what each was
/// taken for on the right, with examples.
struct ColumnTalk {
  let columns: [LookedColumn]

  /// Shows the columns.
  private func show() {
    let width = min(columns.map { TerminalText.width(of: $0.header) }.max() ?? 0, 28)
    for (index, column) in columns.enumerated() {
      let name = TerminalText.padded(
        shown(TerminalText.truncated(column.header, to: width)), to: width)
      let meaning = TerminalText.padded(column.column?.rawValue ?? "not read", to: 11)
      let examples = column.examples.prefix(5).map(shown).joined(separator: " · ")
      Terminal.say(
        "\(index + 1 < 10 ? " " : "")\(index + 1)  \(name)  \(meaning)  "
          + TerminalText.truncated(examples, to: max(20, Terminal.width - width - 20)))
    }
  }

  /// Asks what holds the missing columns, and for the employer of all rows where none does; Return
  /// takes the column that looks like it.
  func ask(
    for missing: [Importing.Column], suggested: [Importing.Column: String]
  ) throws -> (map: [ColumnOverride], employer: String?) {
    show()
    var map: [ColumnOverride] = []
    var employer: String?
    for column in missing {
      let alternative = column == .employer ? ", or the employer of all rows" : ""
      let likely = suggested[column].map { "; Return for `\(shown($0))`" } ?? ""
      while true {
        let answer = try Prompt.line(
          "Which column is the \(column.noun)? (its number\(alternative)\(likely))", option: "--map"
        ).trimmed
        if let chosen = chosen(answer.isEmpty ? suggested[column] ?? "" : answer) {
          map.append(ColumnOverride(header: chosen.header, is: .column(column)))
          break
        }
        if column == .employer, !answer.isEmpty, Int(answer) == nil {
          employer = answer
          break
        }
        Terminal.say("  a number from 1 to \(columns.count); Ctrl-C leaves")
      }
    }
    return (map, employer)
  }

  /// Asks for columns to be taken for something else, until nothing is typed.
  func askForChanges() throws -> [ColumnOverride] {
    show()
    var map: [ColumnOverride] = []
    while true {
      let answer = try Prompt.line(
        "Which column is something else? (Return for none)", option: "--map")
      guard let column = chosen(answer.trimmed) else {
        if answer.trimmed.isEmpty { return map }
        Terminal.say("  a number from 1 to \(columns.count), or Return")
        continue
      }
      let names = ColumnOverride.targetNames
      let typed = try Prompt.line(
        "What is `\(shown(column.header))`?", option: "--map",
        help: names.joined(separator: ", "), choices: Choices(names)
      ).trimmed
      guard let name = Prompt.chosen(typed, among: names),
        let override = try? ColumnOverride("\(column.header)=\(name)")
      else {
        Terminal.say("  one of " + Grammar.list(names, conjunction: "or"))
        continue
      }
      map.removeAll { $0.header == override.header }
      map.append(override)
    }
  }

  /// The column of a number or a heading.
  private func chosen(_ answer: String) -> LookedColumn? {
    if let number = Int(answer), columns.indices.contains(number - 1) { return columns[number - 1] }
    return columns.first { folded($0.header) == folded(answer) }
  }
}
