import ArgumentParser
import Domain

/// `accept`: the candidate takes the offer.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    _superCommandName: "debrief",
    abstract: "Record that the candidate accepts the offer.",
    discussion: """
      The employer is to be told then, and the interview closed as placed.

      EXAMPLES
        debrief accept priya
        debrief accept 42 --on "yesterday 5pm"
      """)

  @OptionGroup var options: EventOptions

  func run() throws {
    try options.begin().record(.answered(yes: true), command: "accept")
  }
}
