import ArgumentParser
import Domain

/// `forbid`: candidate and employer may not speak directly.
struct ForbidCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forbid",
    _superCommandName: "debrief",
    abstract: "Record that candidate and employer may not speak directly.",
    discussion: """
      EXAMPLES
        debrief forbid priya
        debrief forbid 42 --why "everything goes through their HR"
      """)

  @OptionGroup var reason: ReasonOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let why = try reason.reason(in: recorder.session)
    try recorder.record(.permission(.forbidden(why: why)), command: "forbid")
  }
}
