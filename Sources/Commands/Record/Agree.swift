import ArgumentParser
import Domain

/// `agree`: the candidate was told to call by another time than the usual one.
struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Record by when the candidate was told to call back.",
    discussion: """
      EXAMPLES
        debrief agree priya --call-by "fri noon"
        debrief agree 42 --call-by 2026-11-30
      """)

  @Argument(help: WhoHelp.interview)
  var who: String

  @Option(help: ArgumentHelp("By when the candidate is to call.", valueName: "when"))
  var callBy: String?

  @OptionGroup var happened: HappenedOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let desk = try shared.sitDown()
    let interview = try desk.interview(who)
    let at = try desk.happened(happened.on, option: "--on")
    let typed = try Asking.required(callBy, option: "--call-by", question: "call by when")
    let until = try desk.deadline(typed, option: "--call-by", saidAt: at)
    try desk.record([.debriefAgreed(until: until)], of: interview, at: at, command: "agree")
  }
}
