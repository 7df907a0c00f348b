import ArgumentParser
import Domain

/// `allow`: candidate and employer may speak directly.
struct AllowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow",
    _superCommandName: "debrief",
    abstract: "Record that candidate and employer may speak directly.",
    discussion: """
      EXAMPLES
        debrief allow priya --agreed-by "Ann Lee"
        debrief allow 42 --on "yesterday 3pm"
      """)

  @Option(help: ArgumentHelp("Who agreed to it.", valueName: "name"))
  var agreedBy: String?

  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    let occasion = try occasion.begin()
    let event = Event.permission(.allowed(agreedBy: agreedBy?.trimmedOrNil))
    try occasion.record(event, command: "allow")
  }
}
