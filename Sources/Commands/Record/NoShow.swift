import ArgumentParser
import Domain

/// `no-show`: the candidate did not come.
struct NoShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "no-show",
    abstract: "Record that the candidate did not come.",
    discussion: """
      EXAMPLES
        debrief no-show priya
        debrief no-show 42 --on "today 10:20"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    desk.noteIfBefore(interview, at)
    try desk.record([.noShow], of: interview, at: at, command: "no-show")
  }
}
