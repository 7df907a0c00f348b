import ArgumentParser
import Domain

/// `cancel`: an interview is called off.
struct CancelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    _superCommandName: "debrief",
    abstract: "Cancel an interview.",
    discussion: """
      EXAMPLES
        debrief cancel priya --by employer --why "the vacancy is frozen"
        debrief cancel 42 --on "yesterday 5pm"
      """)

  @OptionGroup var cause: CauseOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    let side = try cause.side("Who called it off?")
    try recorder.record(
      .cancelled(why: why, by: side), also: cause.telling(but: side), command: "cancel")
  }
}
