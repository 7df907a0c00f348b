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
        debrief cancel 42 --on "yesterday 5pm"
      """)

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    let occasion = try occasion.begin()
    let why = try reason.reason(in: occasion.session)
    try occasion.record(.cancelled(why: why), command: "cancel")
  }
}
