import ArgumentParser
import Domain

/// `allow`: candidate and employer may speak directly.
struct Allow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow",
    abstract: "Record that candidate and employer may speak directly.",
    discussion: """
      EXAMPLES
        debrief allow priya --agreed-by "Ann Lee"
        debrief allow 42 --on "yesterday 3pm"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Option(help: ArgumentHelp("Who agreed to it.", valueName: "name"))
  var agreedBy: String?

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    let event = Event.permission(.allowed(agreedBy: agreedBy?.trimmedOrNil))
    try desk.record([event], of: interview, at: at, command: "allow")
  }
}
