import ArgumentParser
import Domain

/// `brief`: the candidate knows what to ask and when to call.
struct BriefCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    _superCommandName: "debrief",
    abstract: "Record that the candidate has been briefed.",
    discussion: """
      EXAMPLES
        debrief brief priya
        debrief brief 42 --on "yesterday 4pm"
      """)

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    try recorder.record(.briefed, command: "brief")
  }
}
