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
  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    let occasion = try occasion.begin()
    let why = try reason.reason(in: occasion.session)
    try occasion.record(.permission(.forbidden(why: why)), command: "forbid")
  }
}
