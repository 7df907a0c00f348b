import ArgumentParser
import Domain

/// `decline`: the candidate says no to the offer.
struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    _superCommandName: "debrief",
    abstract: "Record that the candidate declines the offer.",
    discussion: """
      EXAMPLES
        debrief decline priya --why "too far to travel"
        debrief decline 42 --on "yesterday 5pm"
      """)

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    try recorder.record(.answered(yes: false, why: why), command: "decline")
  }
}
