import ArgumentParser
import Domain

/// `no-show`: the candidate did not come, or the interviewer.
struct NoShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    _superCommandName: "debrief",
    abstract: "Record a no-show of the candidate's, or of the interviewer's.",
    discussion: """
      EXAMPLES
        debrief no-show priya
        debrief no-show 42 --by employer --on "today 10:20"
      """)

  @OptionGroup var cause: CauseOptions
  @OptionGroup var occasion: OccasionOptions

  func run() throws {
    let occasion = try occasion.begin()
    let side = try cause.side("Who did not come?")
    try occasion.record(
      .noShow(by: side), also: cause.telling(but: side), command: "no-show")
  }
}
