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
        debrief cancel priya --why "the vacancy is frozen"
        debrief cancel 42 --by employer --told --on "yesterday 5pm"
      """)

  @OptionGroup var change: ChangeOptions
  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    let by = try change.side("Who called it off?")
    try recorder.record(change.events(.cancelled(why: why, by: by)), command: "cancel")
  }
}
