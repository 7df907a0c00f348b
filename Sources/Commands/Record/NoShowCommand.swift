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

  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let by = try change.side("Who did not come?")
    try recorder.record(change.events(.noShow(by: by)), command: "no-show")
  }
}
