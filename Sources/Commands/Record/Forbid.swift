import ArgumentParser
import Domain

/// `forbid`: candidate and employer may not speak directly.
struct Forbid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forbid",
    abstract: "Record that candidate and employer may not speak directly.",
    discussion: """
      EXAMPLES
        debrief forbid priya
        debrief forbid 42 --why "everything goes through their HR"
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Option(help: TextHelp.why)
  var why: String?

  @OptionGroup var text: TextOptions
  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    var source = TextSource(text)
    let why = try source.text(why, option: "--why", edited: true)
    try desk.record(
      [.permission(.forbidden(why: why))], of: interview, at: at, command: "forbid")
  }
}
