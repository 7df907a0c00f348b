import ArgumentParser
import Domain

/// `withdraw`: the candidate no longer wants the job.
struct WithdrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    _superCommandName: "debrief",
    abstract: "Record that the candidate no longer wants the job.",
    discussion: """
      It is from the vacancy, with all rounds; those still booked are named, to be cancelled.

      EXAMPLES
        debrief withdraw priya --why "took another offer"
        debrief withdraw 42 --on "yesterday 5pm"
      """)

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    try recorder.record(
      [.withdrawn(why: why)], command: "withdraw", saying: try recorder.stillBooked())
  }
}
