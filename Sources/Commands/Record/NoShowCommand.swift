import ArgumentParser
import Domain

/// `no-show`: the candidate did not come.
struct NoShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    _superCommandName: "debrief",
    abstract: "Record a no-show.",
    discussion: """
      EXAMPLES
        debrief no-show priya
        debrief no-show 42 --on "today 10:20"
      """)

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    try recorder.record(.noShow(), command: "no-show")
  }
}
