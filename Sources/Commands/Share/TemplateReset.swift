import ArgumentParser
import Domain

/// `template reset`: the return to the built-in template.
struct TemplateReset: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Make drafts of a kind by the built-in template again.",
    discussion: """
      EXAMPLES
        debrief template reset chase
        debrief template reset update --json
      """)

  @Argument(help: "Which: thank-you, forgotten, chase, update, rejection or handover.")
  var kind: DraftKind

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    guard try desk.ownTemplate(of: kind) != nil else {
      throw CommandError.notPossible(
        because: "the built-in template of \(kind.rawValue) is in force already",
        help: "debrief template list")
    }
    try desk.recordTemplate(nil, for: kind, command: "template reset")
  }
}
