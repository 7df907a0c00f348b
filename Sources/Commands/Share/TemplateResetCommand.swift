import ArgumentParser
import Domain

/// `template reset`: the return to the built-in template.
struct TemplateResetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset",
    abstract: "Make drafts of a kind by the built-in template again.",
    discussion: """
      EXAMPLES
        debrief template reset chase
        debrief template reset update --json
      """)

  @Argument(help: SharedHelp.draft)
  var kind: DraftKind

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    guard try session.ownTemplate(of: kind) != nil else {
      throw CommandError.notPossible(
        because: "the built-in template of \(kind.rawValue) is in force already",
        help: "debrief template list")
    }
    try session.recordTemplate(nil, for: kind, command: "template reset")
  }
}
