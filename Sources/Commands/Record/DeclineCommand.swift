import ArgumentParser
import Domain

/// `decline`: the candidate does not take the offer.
struct DeclineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline",
    _superCommandName: "debrief",
    abstract: "Record that the candidate declines the offer.",
    discussion: """
      That withdraws the candidate from the vacancy, with all rounds; the employer is to be told.

      EXAMPLES
        debrief decline priya --why "the pay"
        debrief decline 42 --on "yesterday 5pm"
      """)

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    try recorder.record(
      [.answered(yes: false, why: why)], command: "decline", saying: try recorder.stillBooked())
  }
}
