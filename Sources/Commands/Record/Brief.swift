import ArgumentParser
import Domain

/// `brief`: the candidate knows what to ask and when to call.
struct Brief: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Record that the candidate has been briefed.",
    discussion: """
      EXAMPLES
        debrief brief priya
        debrief brief 42 --on "yesterday 4pm"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    try desk.record([.briefed], of: interview, at: at, command: "brief")
  }
}
