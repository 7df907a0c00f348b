import ArgumentParser
import Domain

/// `withdraw`: the candidate no longer wants the job.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "Record that the candidate no longer wants the job.",
    discussion: """
      EXAMPLES
        debrief withdraw priya --why "took another offer"
        debrief withdraw 42 --on "yesterday 5pm"
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
    try desk.record([.withdrawn(why: why)], of: interview, at: at, command: "withdraw")
  }
}
