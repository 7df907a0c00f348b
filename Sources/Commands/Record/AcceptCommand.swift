import ArgumentParser
import Domain

/// `accept`: the candidate says yes to the offer.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    _superCommandName: "debrief",
    abstract: "Record that the candidate accepts the offer.",
    discussion: """
      EXAMPLES
        debrief accept priya
        debrief accept 42 --on "yesterday 5pm"
      """)

  @OptionGroup var options: EventOptions

  func run() throws {
    try options.begin().record(.answered(yes: true), command: "accept")
  }
}
