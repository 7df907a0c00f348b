import ArgumentParser
import Domain

/// `agree`: the candidate was told to call by another time than the usual one.
struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    _superCommandName: "debrief",
    abstract: "Record by when the candidate was told to call back.",
    discussion: """
      EXAMPLES
        debrief agree priya --call-by "fri noon"
        debrief agree 42 --call-by 2026-11-30
      """)

  @Option(help: ArgumentHelp("By when the candidate is to call.", valueName: "when"))
  var callBy: String?

  @OptionGroup var options: EventOptions

  func run() throws {
    let recorder = try options.begin()
    let until = try recorder.session.resolver.askedDeadline(
      callBy, option: "--call-by", question: "By when do they call?", saidAt: recorder.at)
    try recorder.record(.debriefAgreed(until: until), command: "agree")
  }
}
