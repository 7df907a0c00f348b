import ArgumentParser
import Domain

/// `cancel`: an interview is called off.
struct Cancel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cancel",
    abstract: "Call an interview off.",
    discussion: """
      EXAMPLES
        debrief cancel priya --why "the vacancy is frozen"
        debrief cancel 42 --on "yesterday 5pm"
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
    try desk.record([.cancelled(why: why)], of: interview, at: at, command: "cancel")
  }
}
