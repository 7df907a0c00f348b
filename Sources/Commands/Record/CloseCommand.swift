import ArgumentParser
import Domain

/// `close`: the matter of an interview ended.
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    _superCommandName: "debrief",
    abstract: "Close an interview.",
    discussion: """
      EXAMPLES
        debrief close priya --outcome placed
        debrief close 42 --outcome filled --told --on "yesterday 5pm"
      """)

  @Option(help: "How it ended: placed, rejected, withdrawn, filled or abandoned.")
  var outcome: Outcome?

  @Flag(help: "Everybody knows already.")
  var told = false

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let outcome = try Prompt.oneOf(outcome, option: "--outcome", question: "How did it end?")
    try recorder.record(.closed(outcome, told: told), command: "close")
  }
}
