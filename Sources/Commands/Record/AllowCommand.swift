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

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let event = Event.permission(.allowed(agreedBy: agreedBy?.trimmedOrNil))
    try recorder.record(event, command: "allow")
  }
}
