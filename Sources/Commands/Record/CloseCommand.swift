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
        debrief close 42 --outcome filled --on "yesterday 5pm"
      """)

  @Option(help: "How it ended: placed, rejected, withdrawn, filled or abandoned.")
  var outcome: Outcome?

  @OptionGroup var options: EventOptions

  func run() throws {
    try options.begin().record(
      .closed(try Prompt.oneOf(outcome, option: "--outcome", question: "How did it end?")),
      command: "close")
  }
}
